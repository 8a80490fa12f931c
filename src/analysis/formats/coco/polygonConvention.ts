import type { ByteSource } from '../../contract/sources/ByteSource.ts';
import type { Convention, ConventionCode } from '../../contract/records/Convention.ts';
import type { Sharing } from '../../contract/steps/TimeSlice.ts';
import type { CornerFits } from '../../dataset/convention/firstLook.ts';
import type { JsonValue } from './walk/WalkedRecord.ts';
import { walkRecords } from './walk/walkRecords.ts';

const WANTED = { annotations: new Set(['bbox', 'segmentation']) };
/** A systematic mistake shows in as many. */
const MOST_RECORDS = 500;
const LEAST_RECORDS = 8;
const NEARLY_ALL = 0.98;
const FEW = 0.1;

type Four = readonly [number, number, number, number];

/**
 * Whether boxes are corners, by the bounds of polygons; the file is read again.
 *
 * @param placed of boxes that fit their images either way, where no area decides
 * @returns null where polygons do not say so
 * @throws FailureError when the file cannot be read, and when it is cancelled
 */
export async function polygonConvention(
  source: ByteSource,
  placed: CornerFits,
  sharing: Sharing,
): Promise<Convention | null> {
  const found = { written: 0, corners: 0, 'yx-corners': 0, all: 0 };
  const enough = new Error('enough');
  const take = (bbox: JsonValue | undefined, segmentation: JsonValue | undefined) => {
    const bounds = boundsOf(segmentation);
    if (bounds === null || !isFour(bbox)) return;
    const [a, b, c, d] = bbox;
    found.all++;
    found.written += Number(areNear([a, b, a + c, b + d], bounds));
    found.corners += Number(areNear([a, b, c, d], bounds));
    found['yx-corners'] += Number(areNear([b, a, d, c], bounds));
    if (found.all === MOST_RECORDS) throw enough;
  };
  await walkRecords(
    source,
    WANTED,
    ({ values }) => take(values.get('bbox'), values.get('segmentation')),
    sharing,
  ).catch((thrown: unknown) => {
    if (thrown !== enough) throw thrown;
  });
  return conventionOf(found, placed);
}

function conventionOf(
  {
    all,
    written,
    ...others
  }: Readonly<Record<'written' | 'corners' | 'yx-corners' | 'all', number>>,
  placed: CornerFits,
): Convention | null {
  const codes: readonly (ConventionCode & keyof typeof others)[] = ['corners', 'yx-corners'];
  const code = codes.find(one => others[one] >= NEARLY_ALL * all);
  if (all < LEAST_RECORDS || code === undefined || written > FEW * all) return null;
  const polygons = { asWritten: written / all, asFound: others[code] / all };
  return {
    code,
    boxes: placed.boxes,
    asWritten: placed.written,
    asFound: placed[code],
    polygons,
  };
}

function boundsOf(value: JsonValue | undefined): Four | null {
  if (!Array.isArray(value)) return null;
  const [xs, ys]: [number[], number[]] = [[], []];
  for (const polygon of value as readonly JsonValue[]) {
    if (!Array.isArray(polygon)) return null;
    for (const [at, coordinate] of (polygon as readonly JsonValue[]).entries()) {
      if (typeof coordinate !== 'number') return null;
      (at % 2 === 0 ? xs : ys).push(coordinate);
    }
  }
  if (xs.length < 3) return null;
  const least = (list: readonly number[]) => list.reduce((one, other) => Math.min(one, other));
  const most = (list: readonly number[]) => list.reduce((one, other) => Math.max(one, other));
  return [least(xs), least(ys), most(xs), most(ys)];
}

function isFour(value: JsonValue | undefined): value is Four {
  return Array.isArray(value) && value.length === 4 && value.every(one => typeof one === 'number');
}

/** But for rounding. */
function areNear(box: Four, bounds: Four): boolean {
  const slack = 2 + 0.02 * Math.max(bounds[2] - bounds[0], bounds[3] - bounds[1]);
  return box.every((side, at) => Math.abs(side - (bounds[at] as number)) <= slack);
}
