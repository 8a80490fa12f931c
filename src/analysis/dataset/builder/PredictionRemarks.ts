import type { PredictionRemark } from '../../contract/records/PredictionRemark.ts';
import type { NonNumericId } from '../Id.ts';

type Unknown = 'image-unknown' | 'category-unknown';
type Plain = 'score-missing' | 'box-invalid' | 'no-record';
type ReadAs = 'images-by-name' | 'classes-from-one';

const MOST_SHOWN = 40;

/** Counts why detections are left out; each once, by the first reason that holds. */
export class PredictionRemarks {
  readonly #unknown = new Map<Unknown, { readonly given: string | null; count: number }>();
  readonly #plain = new Map<Plain, number>();
  readonly #readAs: { readonly code: ReadAs; readonly count: number }[] = [];
  #outOfRange = 0;
  #lowest = Infinity;
  #highest = -Infinity;

  /** An id that the annotation file does not have; NaN without `odd` for none. */
  unknown(code: Unknown, odd: NonNumericId | undefined, plain: number): void {
    const found = this.#unknown.get(code);
    if (found === undefined) this.#unknown.set(code, { given: jsonOf(odd, plain), count: 1 });
    else found.count++;
  }

  plain(code: Plain, count = 1): void {
    this.#plain.set(code, count + (this.#plain.get(code) ?? 0));
  }

  /** Of detections that are used, how they are written. */
  readAs(code: ReadAs, count: number): void {
    this.#readAs.push({ code, count });
  }

  /** A finite score, whether or not it can be used. */
  see(score: number): void {
    if (score < this.#lowest) this.#lowest = score;
    if (score > this.#highest) this.#highest = score;
  }

  outOfRange(): void {
    this.#outOfRange++;
  }

  /** @param listed the first id of an image and of a category of the annotation file, as JSON writes it */
  read(listed: Readonly<Record<Unknown, string | null>>): readonly PredictionRemark[] {
    const leftOut = [
      ...Array.from(this.#unknown, ([code, found]) => ({ code, ...found, listed: listed[code] })),
      ...Array.from(this.#plain, ([code, count]) => ({ code, count })),
      ...(this.#outOfRange === 0
        ? []
        : [
            {
              code: 'score-out-of-range' as const,
              count: this.#outOfRange,
              lowest: this.#lowest,
              highest: this.#highest,
            },
          ]),
    ].toSorted((one, other) => other.count - one.count);
    return [...leftOut, ...this.#readAs];
  }
}

function jsonOf(odd: NonNumericId | undefined, plain: number): string | null {
  if (odd === undefined) return Number.isNaN(plain) ? null : String(plain);
  const text = odd.kind === 'string' ? JSON.stringify(odd.text) : odd.text;
  return text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text;
}
