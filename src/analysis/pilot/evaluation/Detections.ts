import { decodeBox } from '../targets/boxCoder.ts';
import { sigmoid } from '../../losses/logistic.ts';
import type { Predictions } from '../../dataset/Predictions.ts';
import { highest } from './highest.ts';
import { type Candidate, suppress } from './suppress.ts';

/** Anchors of a class that are looked at on an image. */
const MOST_CANDIDATES = 300;

/** Gathers what a network finds, image by image. */
export class Detections {
  readonly #image: number[] = [];
  readonly #category: number[] = [];
  readonly #boxes: number[] = [];
  readonly #scores: number[] = [];

  /**
   * Adds what is found on one image.
   *
   * @param image   its row
   * @param logits  anchors × classes
   * @param deltas  4 × anchors
   * @param anchors as `anchorTable` has them
   */
  add(
    image: number,
    { logits, deltas }: { readonly logits: Float32Array; readonly deltas: Float32Array },
    anchors: Float64Array,
  ): void {
    const classes = (4 * logits.length) / anchors.length;
    for (let category = 0; category < classes; category++) {
      const places = { from: category, step: classes, to: logits.length };
      const candidates = highest(logits, places, MOST_CANDIDATES).map((anchor): Candidate => ({
        score: sigmoid(logits[anchor * classes + category] as number),
        box: decodeBox({ anchors, anchor }, { deltas, at: anchor }),
      }));
      for (const { score, box } of suppress(candidates)) {
        this.#image.push(image);
        this.#category.push(category);
        this.#boxes.push(...box);
        this.#scores.push(score);
      }
    }
  }

  get predictions(): Predictions {
    return {
      count: this.#scores.length,
      image: Int32Array.from(this.#image),
      category: Int32Array.from(this.#category),
      boxes: Float64Array.from(this.#boxes),
      scores: Float64Array.from(this.#scores),
      leftOut: 0,
      remarks: [],
    };
  }
}
