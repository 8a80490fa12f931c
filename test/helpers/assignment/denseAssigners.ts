/** Rules of assignment as tables of every box and every point, from their definitions: slow and plain, for tests. */

/** x1, y1, x2, y2. */
export type Corners = readonly [number, number, number, number];

export interface DensePicture {
  readonly truths: readonly { readonly box: Corners; readonly column: number }[];
  readonly points: readonly {
    readonly box: Corners;
    /** One a class. */
    readonly scores: readonly number[];
    /** Boxes that may have it. */
    readonly holders: readonly number[];
  }[];
}

const width = (a: Corners) => a[2] - a[0];
const height = (a: Corners) => a[3] - a[1];
const area = (a: Corners) => width(a) * height(a);

function overlapOf(a: Corners, b: Corners): number {
  const across = Math.min(a[2], b[2]) - Math.max(a[0], b[0]);
  const down = Math.min(a[3], b[3]) - Math.max(a[1], b[1]);
  const shared = Math.max(0, across) * Math.max(0, down);
  return shared / (area(a) + area(b) - shared);
}

function completeOverlap(a: Corners, b: Corners): number {
  const overlap = overlapOf(a, b);
  const centre = (c: Corners) => [(c[0] + c[2]) / 2, (c[1] + c[3]) / 2] as const;
  const distance = Math.hypot(centre(a)[0] - centre(b)[0], centre(a)[1] - centre(b)[1]);
  const diagonal = Math.hypot(
    Math.max(a[2], b[2]) - Math.min(a[0], b[0]),
    Math.max(a[3], b[3]) - Math.min(a[1], b[1]),
  );
  const angle = (c: Corners) => Math.atan(width(c) / height(c));
  const v = (4 / Math.PI ** 2) * (angle(a) - angle(b)) ** 2;
  return overlap - distance ** 2 / diagonal ** 2 - (v === 0 ? 0 : (v * v) / (1 - overlap + v));
}

/** Numbers of the `most` largest of a row, of those above 0. */
function largest(row: readonly number[], most: number): readonly number[] {
  return [...row.keys()]
    .filter(at => row[at]! > 0)
    .toSorted((a, b) => row[b]! - row[a]!)
    .slice(0, most);
}

const firstOf = (values: readonly number[], best: number) => values.indexOf(best);

/** Box of each point and target score of each point, by TOOD's rule as YOLO has it; 10 points a box. */
export function denseTaskAligned({ truths, points }: DensePicture, most = 10) {
  const overlaps = truths.map(({ box }, truth) =>
    points.map(point =>
      point.holders.includes(truth) ? Math.max(0, completeOverlap(box, point.box)) : 0,
    ),
  );
  const alignments = truths.map(({ column }, truth) =>
    points.map((point, at) => Math.sqrt(point.scores[column]!) * overlaps[truth]![at]! ** 6),
  );
  const chosen = alignments.map(row => new Set(largest(row, most)));
  const owner = points.map((_, at) => {
    const claimants = [...truths.keys()].filter(truth => chosen[truth]!.has(at));
    if (claimants.length < 2) return claimants[0] ?? -1;
    const column = overlaps.map(row => row[at]!);
    return firstOf(column, Math.max(...column));
  });
  const targets = points.map((_, at) => {
    const truth = owner[at]!;
    if (truth < 0) return 0;
    const own = [...points.keys()].filter(other => owner[other] === truth);
    const best = (rows: readonly (readonly number[])[]) =>
      Math.max(...own.map(other => rows[truth]![other]!));
    return (alignments[truth]![at]! / (best(alignments) + 1e-9)) * best(overlaps);
  });
  return { owner, targets };
}

/** Box of each point by SimOTA as YOLOX has it. */
export function denseSimOta({ truths, points }: DensePicture): readonly number[] {
  const held = [...points.keys()].filter(at => points[at]!.holders.length > 0);
  if (held.length === 0) return points.map(() => -1);
  const log = (value: number) => Math.max(-100, Math.log(value));
  const cost = truths.map(({ box, column }, truth) =>
    held.map(at => {
      const { scores, box: found, holders } = points[at]!;
      const classes = scores.reduce((sum, score, which) => {
        const p = Math.sqrt(score);
        return sum - (which === column ? log(p) : log(1 - p));
      }, 0);
      const overlap = -Math.log(overlapOf(box, found) + 1e-8);
      return classes + 3 * overlap + (holders.includes(truth) ? 0 : 1e6);
    }),
  );
  const claims = truths.map(({ box }, truth) => {
    const overlaps = held.map(at => overlapOf(box, points[at]!.box)).toSorted((a, b) => b - a);
    const sum = overlaps.slice(0, 10).reduce((total, value) => total + value, 0);
    const row = cost[truth]!;
    return new Set(
      [...row.keys()].toSorted((a, b) => row[a]! - row[b]!).slice(0, Math.max(1, Math.floor(sum))),
    );
  });
  const owner = points.map(() => -1);
  for (const [index, at] of held.entries()) {
    const claimants = [...truths.keys()].filter(truth => claims[truth]!.has(index));
    const column = cost.map(row => row[index]!);
    if (claimants.length > 0)
      owner[at] = claimants.length === 1 ? claimants[0]! : firstOf(column, Math.min(...column));
  }
  return owner;
}
