import type { FileTree } from '../../../contract/sources/FileTree.ts';
import { joinPath } from '../paths.ts';
import { sizeIn } from './sizeIn.ts';

const IMAGE = /\.(?:jpe?g|png|bmp|tiff?|webp|gif)$/i;

/** Images of folders, by their names with and without their endings; in a folder below, with its path before them. */
export class ListedImages {
  readonly #tree: FileTree;
  readonly #paths: ReadonlyMap<string, string>;

  private constructor(tree: FileTree, paths: ReadonlyMap<string, string>) {
    this.#tree = tree;
    this.#paths = paths;
  }

  /**
   * @param folders of the tree, in the order in which they are looked into; those that are not there are passed
   * @param below the folders within each of them that names lead into; '' is the folder itself
   * @throws FailureError when one cannot be read
   */
  static async of(
    tree: FileTree,
    folders: readonly string[],
    below: Iterable<string> = [''],
  ): Promise<ListedImages> {
    const paths = new Map<string, string>();
    for (const inner of below)
      for (const folder of folders) {
        const place = joinPath(folder, inner);
        for (const { name, kind } of (await tree.list(place)) ?? []) {
          if (kind !== 'file' || !IMAGE.test(name)) continue;
          const key = joinPath(inner, name);
          for (const asked of [key, key.replace(IMAGE, '')])
            if (!paths.has(asked)) paths.set(asked, joinPath(place, name));
        }
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
