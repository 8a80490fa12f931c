import type { FileTree } from '../../../contract/sources/FileTree.ts';
import { sizeIn } from './sizeIn.ts';

const IMAGE = /\.(?:jpe?g|png|bmp|tiff?|webp|gif)$/i;

/** Images of folders, by their names with and without their endings. */
export class ListedImages {
  readonly #tree: FileTree;
  readonly #paths: ReadonlyMap<string, string>;

  private constructor(tree: FileTree, paths: ReadonlyMap<string, string>) {
    this.#tree = tree;
    this.#paths = paths;
  }

  /**
   * @param folders of the tree, in the order in which they are looked into; those that are not there are passed
   * @throws FailureError when one cannot be read
   */
  static async of(tree: FileTree, folders: readonly string[]): Promise<ListedImages> {
    const paths = new Map<string, string>();
    for (const folder of folders)
      for (const { name, kind } of (await tree.list(folder)) ?? []) {
        if (kind !== 'file' || !IMAGE.test(name)) continue;
        const path = folder === '' ? name : `${folder}/${name}`;
        for (const key of [name, name.replace(IMAGE, '')])
          if (!paths.has(key)) paths.set(key, path);
      }
    return new ListedImages(tree, paths);
  }

  get isEmpty(): boolean {
    return this.#paths.size === 0;
  }

  /** @param name with or without its ending; undefined where no such image is there */
  pathOf(name: string): string | undefined {
    return this.#paths.get(name);
  }

  /**
   * In pixels, by its header; null where that says none.
   *
   * @throws FailureError when it cannot be read
   */
  sizeOf(path: string) {
    return sizeIn(this.#tree, path);
  }
}
