import type { Detail } from '../../contract/failures/Detail.ts';
import type { FileTree } from '../../contract/sources/FileTree.ts';
import { type NamedOptions, NamedRecords } from '../../dataset/builder/NamedRecords.ts';
import { BoxesByClassName } from '../kit/BoxesByClassName.ts';
import { xmlFault } from '../kit/xml/XmlProblem.ts';
import { XmlReader } from '../kit/xml/XmlReader.ts';
import { VocFile } from './VocFile.ts';
import { type VocImage, VocImages } from './VocImages.ts';

/** Puts together what the XML files of a set say. */
export class VocReading {
  readonly records: NamedRecords;
  readonly boxes = new BoxesByClassName();
  /** Whether all boxes are corners. */
  hasCornersAlone = true;
  readonly #images: VocImages;

  /** @param tree where images may lie */
  constructor(options: NamedOptions, tree?: FileTree) {
    this.records = new NamedRecords(options);
    this.#images = new VocImages(tree);
  }

  /**
   * Takes a file; one that is no annotation is counted as a problem.
   *
   * @returns what is wrong with it; null where nothing is
   * @throws FailureError when a folder of images cannot be read
   */
  async add(path: string, bytes: Uint8Array): Promise<Detail | null> {
    this.records.addRead(bytes.length);
    const file = new VocFile();
    const problem = problemOf(bytes, file);
    if (problem === null) await this.#take(path, file);
    else this.records.addProblem('file-invalid', { file: path });
    return problem;
  }

  async #take(path: string, content: VocFile): Promise<void> {
    const found = await this.#images.of(path, content.filename);
    const { width, height } = await this.#sizeOf(found, content);
    const { name } = found;
    const image = this.records.addImage(name, width, height);
    if (found.isThere === false) this.records.addProblem('labels-without-image', { file: path });
    const file = this.records.addFile(path);
    for (const [index, { className, box, isDifficult, hasCorners }] of content.objects.entries()) {
      const place = index + 1;
      this.hasCornersAlone &&= hasCorners;
      if (box === null)
        this.records.addProblem('shape-not-a-box', { annotation: `${path}:${place}`, image: name });
      else this.boxes.add({ image, className, ...box, crowd: isDifficult, place, file });
    }
  }

  /** As the file says it; where it does not, as the image does. */
  async #sizeOf(image: VocImage, said: VocFile) {
    const isSaid = !Number.isNaN(said.width) && !Number.isNaN(said.height);
    return (isSaid ? null : await this.#images.sizeOf(image)) ?? said;
  }
}

function problemOf(bytes: Uint8Array, file: VocFile): Detail | null {
  try {
    const reader = new XmlReader(file);
    reader.push(bytes);
    reader.end();
    return file.isAnnotation ? null : 'xml-other';
  } catch (thrown) {
    return xmlFault(thrown);
  }
}
