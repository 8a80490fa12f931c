import type { FileTree } from '../../contract/sources/FileTree.ts';
import { isImageName } from '../../formats/kit/images/isImageName.ts';
import { ListedFiles } from '../../formats/kit/images/ListedFiles.ts';
import { folderOf, joinPath, nameOf } from '../../formats/kit/paths.ts';

/** An image file, and how large it is where the list of its folder says so. */
export interface ImageFile {
  readonly path: string;
  /** Bytes; NaN where not known. */
  readonly size: number;
}

/** Names that are looked for to find out which folders images lie in. */
const SAMPLE = 50;

/** Where the images of a set lie, folder by folder; a folder is listed once. */
export class ImageFolders {
  readonly tree: FileTree;
  readonly #candidates: readonly string[];
  #folders: readonly string[] = [];
  readonly #files: ListedFiles;

  /**
   * @param tree       that holds them
   * @param candidates folders of it that names may be meant from, in the order in which they are tried; '' is its root
   */
  constructor(tree: FileTree, candidates: readonly string[]) {
    this.tree = tree;
    this.#files = new ListedFiles(tree);
    this.#candidates = [...new Set(candidates)];
  }

  /**
   * Chooses the folders in which some of the names are found; those with the most first.
   *
   * @returns whether any is
   * @throws FailureError when a folder cannot be read
   */
  async choose(names: readonly string[]): Promise<boolean> {
    const step = Math.max(1, Math.floor(names.length / SAMPLE));
    const sample = names.filter((_, at) => at % step === 0);
    const hits: { readonly folder: string; readonly count: number }[] = [];
    for (const folder of this.#candidates) {
      let count = 0;
      for (const name of sample) if ((await this.#fileIn(folder, name)) !== null) count++;
      if (count > 0) hits.push({ folder, count });
      if (count === sample.length) break;
    }
    this.#folders = hits
      .toSorted((one, other) => other.count - one.count)
      .map(({ folder }) => folder);
    return this.#folders.length > 0;
  }

  /**
   * The file of an image: by its name as it is written, else by the last part of it, as paths of another computer need it.
   *
   * @returns null where it is not there
   * @throws FailureError when a folder cannot be read
   */
  async find(name: string): Promise<ImageFile | null> {
    for (const folder of this.#folders) {
      const found = await this.#fileIn(folder, name);
      if (found !== null) return found;
    }
    return null;
  }

  /** Paths of all images in some folders that were looked into. */
  async imagesIn(folders: ReadonlySet<string>): Promise<readonly string[]> {
    const seen = await this.#files.seen();
    return seen.filter(path => isImageName(path) && folders.has(folderOf(path)));
  }

  async #fileIn(folder: string, name: string): Promise<ImageFile | null> {
    // LabelMe's files stand for images that they do not name.
    if (!isImageName(name)) return null;
    const written = joinPath(folder, name);
    for (const path of new Set([written, joinPath(folder, nameOf(written))])) {
      const size = await this.#files.sizeOf(path);
      if (size !== undefined) return { path, size };
    }
    return null;
  }
}
