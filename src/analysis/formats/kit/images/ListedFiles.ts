import type { FileTree } from '../../../contract/sources/FileTree.ts';
import { folderOf, joinPath, nameOf } from '../paths.ts';

/** Which files a tree has, by lists of its folders: each is asked for once. */
export class ListedFiles {
  readonly #tree: FileTree;
  readonly #folders = new Map<string, Promise<ReadonlyMap<string, number>>>();

  constructor(tree: FileTree) {
    this.#tree = tree;
  }

  /**
   * Bytes of a file; NaN where that is not known without asking for each.
   *
   * @returns undefined where there is no such file
   * @throws FailureError when its folder cannot be read
   */
  async sizeOf(path: string): Promise<number | undefined> {
    return (await this.#list(folderOf(path))).get(nameOf(path));
  }

  /** Paths of all files in the folders that were asked about. */
  async seen(): Promise<readonly string[]> {
    const paths: string[] = [];
    for (const [folder, files] of this.#folders)
      for (const name of (await files).keys()) paths.push(joinPath(folder, name));
    return paths;
  }

  #list(folder: string): Promise<ReadonlyMap<string, number>> {
    const known = this.#folders.get(folder) ?? this.#look(folder);
    this.#folders.set(folder, known);
    return known;
  }

  async #look(folder: string): Promise<ReadonlyMap<string, number>> {
    const entries = (await this.#tree.list(folder)) ?? [];
    return new Map(
      entries.filter(({ kind }) => kind === 'file').map(({ name, size }) => [name, size]),
    );
  }
}
