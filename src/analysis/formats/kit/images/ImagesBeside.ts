import type { FileTree } from '../../../contract/sources/FileTree.ts';
import { sizeIn } from './sizeIn.ts';

/** Finds images that a file of annotations names: where it says, or in the folders that images usually lie in. */
export class ImagesBeside {
  readonly #tree: FileTree | undefined;
  readonly #folders: readonly string[];

  /** @param folders of the tree, in the order in which they are looked into; '' is its root */
  constructor(tree: FileTree | undefined, folders: readonly string[]) {
    this.#tree = tree;
    this.#folders = folders;
  }

  /**
   * The size of an image in pixels, by its header.
   *
   * @param names under which it may lie, in the order in which they are tried
   * @returns null where it is not there, or says no size
   * @throws FailureError when it cannot be read
   */
  async sizeOf(names: readonly string[]) {
    for (const name of names)
      for (const folder of this.#folders) {
        const size = await sizeIn(this.#tree, folder === '' ? name : `${folder}/${name}`);
        if (size !== null) return size;
      }
    return null;
  }
}
