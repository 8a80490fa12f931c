import { isPolygon, SEGMENTATION, type Segmentation } from '../bytes/records/segmentation.ts';

/** Finds out what a segmentation is, token by token. */
export class SegmentationLook {
  #found: Segmentation = SEGMENTATION.empty;
  #numbers = 0;

  /** A list opens as the segmentation. */
  begin(): Segmentation {
    this.#found = SEGMENTATION.empty;
    return this.#found;
  }

  /** An element that is no list. */
  element(isNumber: boolean): Segmentation {
    if (this.#found === SEGMENTATION.empty)
      this.#found = isNumber ? SEGMENTATION.flat : SEGMENTATION.other;
    return this.#found;
  }

  openPolygon(): void {
    this.#numbers = 0;
  }

  /** An element of the polygon that is open. */
  number(): void {
    this.#numbers++;
  }

  closePolygon(): Segmentation {
    const { empty, noPolygon, valid } = SEGMENTATION;
    if (this.#found === empty || this.#found === noPolygon)
      this.#found = isPolygon(this.#numbers) ? valid : noPolygon;
    return this.#found;
  }
}
