import { NamedRecords } from '../../dataset/builder/NamedRecords.ts';
import { BoxesByClassName } from '../kit/BoxesByClassName.ts';
import { decodeText } from '../kit/decodeText.ts';
import type { ListedImages } from '../kit/images/ListedImages.ts';
import { kittiLine } from './kittiLine.ts';

const UNLABELLED = 'DontCare';

/** Takes label files, one for each image. */
export class KittiReading {
  readonly records = new NamedRecords();
  readonly boxes = new BoxesByClassName();
  readonly #images: ListedImages | undefined;
  #lines = 0;
  #scores = 0;

  constructor(images: ListedImages | undefined) {
    this.#images = images;
  }

  /** Whether every line has a score. */
  get areResults(): boolean {
    return this.#lines > 0 && this.#scores === this.#lines;
  }

  /** @throws FailureError when an image cannot be read */
  async add(path: string, bytes: Uint8Array): Promise<void> {
    this.records.addRead(bytes.length);
    const image = await this.#addImage(path);
    const file = this.records.addFile(path);
    for (const [at, line] of decodeText(bytes, true).split('\n').entries()) {
      if (line.trim() === '') continue;
      const object = kittiLine(line);
      if (object === null) {
        this.records.addProblem('row-invalid', { annotation: `${path}:${at + 1}` });
        continue;
      }
      const { className, box, hasScore } = object;
      this.#lines++;
      if (hasScore) this.#scores++;
      const crowd = className === UNLABELLED;
      this.boxes.add({ image, className, ...box, crowd, place: at + 1, file });
    }
  }

  async #addImage(path: string): Promise<number> {
    const stem = path.slice(path.lastIndexOf('/') + 1).replace(/\.txt$/i, '');
    const images = this.#images;
    const found = images?.pathOf(stem);
    if (images === undefined || found === undefined) {
      if (images?.isEmpty === false)
        this.records.addProblem('labels-without-image', { file: path });
      return this.records.addImage(`${stem}.png`, Number.NaN, Number.NaN);
    }
    const size = await images.sizeOf(found);
    if (size === null) this.records.addProblem('image-unreadable', { image: found });
    const { width, height } = size ?? { width: Number.NaN, height: Number.NaN };
    return this.records.addImage(found, width, height);
  }
}
