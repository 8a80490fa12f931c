import { betweenCorners, type Extent, extentOf, turnedExtent } from '../kit/extentOf.ts';
import { numberIn } from '../kit/numberIn.ts';

export interface VocObject {
  /** Null where it names no class. */
  readonly className: string | null;
  /** Pixels; null where it has a shape that no box goes around, a point or a line. */
  readonly box: Extent | null;
  readonly isDifficult: boolean;
  /** Whether the box stands there as two corners. */
  readonly hasCorners: boolean;
}

const MISSING: Extent = betweenCorners(Number.NaN, Number.NaN, Number.NaN, Number.NaN);
/** A triangle. */
const LEAST_COORDINATES = 6;

/**
 * Takes what an `<object>` says; of its parts (head, hand, foot of a person) nothing, as loaders do.
 *
 * The box is from (xmin, ymin) to (xmax, ymax), so its width is xmax − xmin. VOC numbers pixels from 1 and counts the last
 * one in, and loaders make different boxes of that: what that of a detector's framework does is in its `RecordRule`. Most
 * files of today come from tools that number from 0.
 */
export class VocObjectReader {
  isDeleted = false;
  #className: string | null = null;
  #isDifficult = false;
  /** By the path below the object, as `bndbox/xmin`. */
  readonly #numbers = new Map<string, number>();
  readonly #points: number[] = [];
  #shape: 'none' | 'box' | 'turned' | 'points' = 'none';

  opened(path: readonly string[], _attributes: Readonly<Record<string, string>>): void {
    const [name, below] = path;
    if (path.length === 1) {
      if (name === 'bndbox') this.#shape = 'box';
      // A polygon may stand beside the box that goes around it.
      if (name === 'robndbox' && this.#shape === 'none') this.#shape = 'turned';
      if (name === 'polygon' && this.#shape === 'none') this.#shape = 'points';
    }
    if (path.length === 2 && name === 'segm' && below === 'box') this.#shape = 'box';
  }

  closed(path: string, text: string): void {
    if (path === 'name') this.#className = text === '' ? null : text;
    else if (path === 'difficult') this.#isDifficult = numberIn(text) > 0;
    else if (path === 'deleted') this.isDeleted = numberIn(text) === 1;
    else if (/^polygon\/(?:pt\/)?[xy]\d*$/.test(path)) this.#points.push(numberIn(text));
    else if (/^(?:bndbox|robndbox|segm\/box)\/\w+$/.test(path))
      this.#numbers.set(path.slice(path.lastIndexOf('/') + 1), numberIn(text));
  }

  read(): VocObject {
    return {
      className: this.#className,
      box: this.#box(),
      isDifficult: this.#isDifficult,
      hasCorners: this.#shape === 'box',
    };
  }

  #box(): Extent | null {
    const value = (name: string) => this.#numbers.get(name) ?? Number.NaN;
    if (this.#shape === 'points')
      return this.#points.length < LEAST_COORDINATES ? null : extentOf(this.#points);
    if (this.#shape === 'box')
      return betweenCorners(value('xmin'), value('ymin'), value('xmax'), value('ymax'));
    if (this.#shape === 'none') return MISSING;
    const [width, height] = [value('w'), value('h')];
    const straight = { x: value('cx') - width / 2, y: value('cy') - height / 2, width, height };
    return turnedExtent(straight, value('angle'));
  }
}
