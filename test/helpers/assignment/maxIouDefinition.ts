import type { AnchorGrid } from '../../../src/analysis/anchors/AnchorGrid.ts';
import type { MaxIouRule } from '../../../src/analysis/detectors/DetectorSetup.ts';
import type { Size } from '../../../src/analysis/geometry/Size.ts';

/** x1, y1, x2, y2. */
export type PlainBox = readonly [number, number, number, number];

export interface Definition {
  /** 1 foreground, 0 background, −1 ignored. */
  readonly labels: Int8Array;
  /** Of foreground the box it belongs to, of ignored the box it overlaps most; −1 for one that is ignored for its place. */
  readonly owners: Int32Array;
  readonly ious: Float64Array;
}

/** Max-IoU assignment by its definition: the whole matrix of IoUs, every anchor with every box. */
export class MaxIouDefinition {
  readonly #rule: MaxIouRule;
  readonly #anchors: readonly PlainBox[];
  readonly #round: (value: number) => number;

  constructor(rule: MaxIouRule, grid: AnchorGrid) {
    this.#rule = rule;
    this.#round = rule.precision === 'float32' ? Math.fround : value => value;
    this.#anchors = allAnchors(grid, this.#round);
  }

  get anchors(): readonly PlainBox[] {
    return this.#anchors;
  }

  /** @param resized the image before padding */
  label(boxes: readonly PlainBox[], resized: Size): Definition {
    const matrix = boxes.map(box => this.#row(box));
    const count = this.#anchors.length;
    const highest = new Float64Array(count);
    const nearest = new Int32Array(count);
    matrix.forEach((row, index) => {
      for (let i = 0; i < count; i++) {
        if (row[i]! <= highest[i]!) continue;
        highest[i] = row[i]!;
        nearest[i] = index;
      }
    });
    const answer = {
      labels: new Int8Array(count),
      owners: nearest.slice(),
      ious: highest.slice(),
    };
    for (let i = 0; i < count; i++) answer.labels[i] = this.#byThreshold(highest[i]!);
    this.#force(matrix, answer, nearest);
    if (this.#rule.ignoreCentresInPadding === true) this.#ignorePadding(answer, resized);
    return answer;
  }

  #byThreshold(iou: number): number {
    if (iou >= this.#round(this.#rule.foregroundIou)) return 1;
    const threshold = this.#round(this.#rule.backgroundIou);
    const included = this.#rule.backgroundIncludesThreshold === true && iou === threshold;
    return iou < threshold || included ? 0 : -1;
  }

  #force(matrix: readonly Float64Array[], answer: Definition, nearest: Int32Array): void {
    const { lowQualityMatches, lowQualityIou = 0, firstBestOnly = false } = this.#rule;
    if (lowQualityMatches === 'none') return;
    const rows = [...matrix.entries()];
    // Where the first of several boxes gets an anchor, the later ones come before it and are overwritten.
    for (const [index, row] of lowQualityMatches === 'first' ? rows.toReversed() : rows) {
      const best = maximum(row);
      if (best < this.#round(lowQualityIou)) continue;
      for (let i = 0; i < row.length; i++) {
        if (row[i] !== best) continue;
        answer.labels[i] = 1;
        answer.owners[i] = lowQualityMatches === 'own' ? nearest[i]! : index;
        answer.ious[i] = matrix[answer.owners[i]!]![i]!;
        if (lowQualityMatches === 'first' || firstBestOnly) break;
      }
    }
  }

  #ignorePadding({ labels, owners }: Definition, { height, width }: Size): void {
    this.#anchors.forEach(([x1, y1, x2, y2], i) => {
      const centreX = this.#round(this.#round(x1 + x2) / 2);
      const centreY = this.#round(this.#round(y1 + y2) / 2);
      if (centreX < width && centreY < height) return;
      labels[i] = -1;
      owners[i] = -1;
    });
  }

  #row([x1, y1, x2, y2]: PlainBox): Float64Array {
    const f = this.#round;
    const area = f(f(x2 - x1) * f(y2 - y1));
    const row = new Float64Array(this.#anchors.length);
    this.#anchors.forEach(([ax1, ay1, ax2, ay2], i) => {
      const width = f(Math.min(x2, ax2) - Math.max(x1, ax1));
      const height = f(Math.min(y2, ay2) - Math.max(y1, ay1));
      if (!(width > 0 && height > 0)) return;
      const shared = f(width * height);
      const own = f(f(ax2 - ax1) * f(ay2 - ay1));
      row[i] = f(shared / f(f(area + own) - shared));
    });
    return row;
  }
}

function maximum(row: Float64Array): number {
  let highest = 0;
  for (const iou of row) highest = Math.max(highest, iou);
  return highest;
}

function allAnchors(grid: AnchorGrid, round: (value: number) => number): PlainBox[] {
  return grid.levels.flatMap(level => {
    const anchors: PlainBox[] = [];
    for (let row = 0; row < level.rows; row++) {
      for (let column = 0; column < level.columns; column++) {
        const x = level.originX + column * level.strideX;
        const y = level.originY + row * level.strideY;
        for (let i = 0; i < level.cell.length; i += 4) {
          anchors.push([
            round(round(level.cell[i]! + x) * level.unitX),
            round(round(level.cell[i + 1]! + y) * level.unitY),
            round(round(level.cell[i + 2]! + x) * level.unitX),
            round(round(level.cell[i + 3]! + y) * level.unitY),
          ]);
        }
      }
    }
    return anchors;
  });
}
