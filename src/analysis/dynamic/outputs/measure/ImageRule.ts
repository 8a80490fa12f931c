import { fitOnto, type Placement } from '../../candidates/fitOnto.ts';
import { PointGrids } from '../../candidates/PointGrids.ts';
import type { ShownBoxes } from '../../../dataset/shownBoxes.ts';
import type { ImageAssignment, ImageOutputs, PointTruth } from '../rules/ImageOutputs.ts';
import { matchQueries } from '../rules/matchQueries.ts';
import type { OutputRule } from '../rules/outputRules.ts';
import { simOta } from '../rules/simOta.ts';
import { taskAligned } from '../rules/taskAligned.ts';

/** A rule at one input size, which takes the boxes of one picture after the other. */
export class ImageRule {
  /** Points of the grids, the finest level first; none for queries. */
  readonly levels: readonly { readonly stride: number; readonly from: number }[];
  readonly #rule: OutputRule;
  readonly #side: number;
  readonly #grids: PointGrids | null;
  readonly #room: Int32Array;

  /** @param side pixels of the square input */
  constructor(rule: OutputRule, side: number) {
    this.#rule = rule;
    this.#side = side;
    this.#grids = rule.kind === 'bipartite' ? null : new PointGrids(rule.points, side);
    this.#room = new Int32Array(this.#grids?.points ?? 0);
    let from = 0;
    this.levels = (rule.kind === 'bipartite' ? [] : rule.points.strides).map(stride => {
      const level = { stride, from };
      from += Math.ceil(side / stride) ** 2;
      return level;
    });
  }

  /** Of one picture; null where the number of queries is the model's own. */
  get points(): number | null {
    return this.#grids?.points ?? null;
  }

  /**
   * The boxes of an image as training shows them, without augmentation.
   *
   * @param columns of the scores, by row of the category
   * @returns null for an image without a size
   */
  truth(shown: ShownBoxes, image: number, columns: Int32Array): PointTruth | null {
    const size = { width: shown.width[image] as number, height: shown.height[image] as number };
    if (!(size.width > 0 && size.height > 0)) return null;
    const place: Placement = { scaleX: 1, scaleY: 1, left: 0, top: 0 };
    const fit = this.#rule.kind === 'bipartite' ? 'stretch' : this.#rule.points.fit;
    fitOnto(fit, size, this.#side, place);
    const [from, to] = [shown.start[image] as number, shown.start[image + 1] as number];
    const corners = new Float32Array(4 * (to - from));
    const candidates: Int32Array[] = [];
    for (let at = from; at < to; at++) {
      const x = (shown.boxes[4 * at] as number) * place.scaleX + place.left;
      const y = (shown.boxes[4 * at + 1] as number) * place.scaleY + place.top;
      const right = x + (shown.boxes[4 * at + 2] as number) * place.scaleX;
      const bottom = y + (shown.boxes[4 * at + 3] as number) * place.scaleY;
      corners.set([x, y, right, bottom], 4 * (at - from));
      candidates.push(this.#candidates(x, y, right, bottom));
    }
    const classes = Int32Array.from(
      shown.category.subarray(from, to),
      row => columns[row] as number,
    );
    return { boxes: corners, classes, candidates };
  }

  assign(outputs: ImageOutputs, truth: PointTruth): ImageAssignment {
    const rule = this.#rule;
    switch (rule.kind) {
      case 'task-aligned':
        return taskAligned(outputs, truth, rule.rule);
      case 'simota':
        return simOta(outputs, truth);
      case 'bipartite':
        return matchQueries(outputs, truth, { costs: rule.costs, side: this.#side });
    }
  }

  #candidates(left: number, top: number, right: number, bottom: number): Int32Array {
    if (this.#grids === null) return new Int32Array();
    this.#grids.take(left, top, right, bottom);
    return this.#room.slice(0, this.#grids.list(this.#room));
  }
}
