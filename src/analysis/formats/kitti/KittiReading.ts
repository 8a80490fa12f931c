import { type NamedOptions, NamedRecords } from '../../dataset/builder/NamedRecords.ts';
import { BoxesByClassName } from '../kit/BoxesByClassName.ts';
import { decodeText } from '../kit/decodeText.ts';
import type { ListedImages } from '../kit/images/ListedImages.ts';
import { kittiLine } from './kittiLine.ts';

const UNLABELLED = 'DontCare';

/** Takes label files, one for each image. */
export class KittiReading {
  readonly records: NamedRecords;
  readonly boxes = new BoxesByClassName();
  readonly #images: ListedImages | undefined;
  readonly #folder: string;
  #lines = 0;
  #scores = 0;
  #isSure = true;

  /** @param folder that of the labels; '' is the root */
  constructor(images: ListedImages | undefined, folder: string, options: NamedOptions) {
    this.records = new NamedRecords(options);
    this.#images = images;
    this.#folder = folder;
  }

  /** Whether every line has a score, and not always 1: Datumaro writes that behind labels. */
  get areResults(): boolean {
    return this.#lines > 0 && this.#scores === this.#lines && !this.#isSure;
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
      const { className, box, score } = object;
      this.#lines++;
      if (score !== null) this.#scores++;
      this.#isSure &&= score === null || score === 1;
      const crowd = className === UNLABELLED;
      this.boxes.add({ image, className, ...box, crowd, place: at + 1, file });
    }
  }

  async #addImage(path: string): Promise<number> {
    const below = this.#folder === '' ? path : path.slice(this.#folder.length + 1);
    const stem = below.replace(/\.txt$/i, '');
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
