import type { FileTree } from '../../../contract/sources/FileTree.ts';
import { nameOf, stemOf } from '../../kit/paths.ts';
import { labelPath } from '../layout/labelPath.ts';
import { inTree } from '../layout/places.ts';

/** Where label files would lie, for images of which most have the same folder as the one before. */
export class LabelPaths {
  readonly #tree: FileTree;
  #images: string | null = null;
  #start = '';

  constructor(tree: FileTree) {
    this.#tree = tree;
  }

  /** Folder of the label file of an image; ends in `/`, unless it is the root. */
  startOf(image: string): string {
    const slash = image.lastIndexOf('/');
    if (slash === this.#images?.length && image.startsWith(this.#images)) return this.#start;
    this.#images = image.slice(0, Math.max(0, slash));
    const label = inTree(this.#tree, labelPath(image, this.#tree.quick?.place ?? ''));
    this.#start = label.slice(0, label.lastIndexOf('/') + 1);
    return this.#start;
  }

  of(image: string): string {
    return `${this.startOf(image)}${stemOf(nameOf(image))}.txt`;
  }
}
