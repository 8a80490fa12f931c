import type { FileTree } from '../../contract/sources/FileTree.ts';
import { sizeIn } from '../kit/images/sizeIn.ts';

/** An image of the set. */
export interface VocImage {
  /** Its path, or what that would be. */
  readonly name: string;
  /** False where other images are there and it is not; null where no image is. */
  readonly isThere: boolean | null;
}

const BESIDE = ['JPEGImages', 'images', 'Images', 'image', 'imgs', 'img'];
const ANNOTATIONS = /^(?:annotations?|xmls?|labels?)$/i;
const IMAGE = /\.(?:jpe?g|png|bmp|tiff?|webp|gif)$/i;

/** Finds the images of XML files: beside them, or in the folder of images beside theirs. */
export class VocImages {
  readonly #tree: FileTree | undefined;
  /** By the folder of XML files: where its images lie, and their names by their stems. */
  readonly #folders = new Map<string, ImageFolder>();
  readonly #taken = new Set<string>();

  constructor(tree?: FileTree) {
    this.#tree = tree;
  }

  /**
   * @param path     of the XML file
   * @param filename as it says, for the ending
   * @throws FailureError when a folder cannot be read
   */
  async of(path: string, filename: string): Promise<VocImage> {
    const slash = path.lastIndexOf('/');
    const folder = await this.#imagesOf(path.slice(0, Math.max(0, slash)));
    const stem = path.slice(slash + 1).replace(/\.xml$/i, '');
    const found = folder.names.get(stem);
    const ending = IMAGE.exec(filename)?.[0] ?? '.jpg';
    const name = this.#unused(`${folder.start}${found ?? `${stem}${ending}`}`, path);
    return { name, isThere: folder.names.size === 0 ? null : found !== undefined };
  }

  /**
   * Of an image that is there, by its header.
   *
   * @throws FailureError when it cannot be read
   */
  async sizeOf({ name, isThere }: VocImage) {
    return isThere === true ? sizeIn(this.#tree, name) : null;
  }

  /** Files whose names differ in their endings' case alone, or lie in two folders that share one of images. */
  #unused(name: string, path: string): string {
    const free = this.#taken.has(name) ? path : name;
    this.#taken.add(free);
    return free;
  }

  async #imagesOf(folder: string): Promise<ImageFolder> {
    const known = this.#folders.get(folder);
    if (known !== undefined) return known;
    const found = await this.#find(folder);
    this.#folders.set(folder, found);
    return found;
  }

  async #find(folder: string): Promise<ImageFolder> {
    const parts = folder.split('/');
    const last = parts.findLastIndex(part => ANNOTATIONS.test(part));
    const replaced = (name: string) => parts.with(last, name).join('/');
    const places = last === -1 ? [folder] : [...BESIDE.map(replaced), folder];
    for (const place of places) {
      const names = await this.#imagesIn(place);
      if (names.size > 0) return { start: startOf(place), names };
    }
    const without = last === -1 ? folder : parts.toSpliced(last, 1).join('/');
    return { start: startOf(without), names: new Map() };
  }

  async #imagesIn(folder: string): Promise<ReadonlyMap<string, string>> {
    const entries = (await this.#tree?.list(folder)) ?? [];
    return new Map(
      entries
        .filter(({ name, kind }) => kind === 'file' && IMAGE.test(name))
        .map(({ name }) => [name.replace(IMAGE, ''), name]),
    );
  }
}

interface ImageFolder {
  readonly start: string;
  readonly names: ReadonlyMap<string, string>;
}

function startOf(folder: string): string {
  return folder === '' ? '' : `${folder}/`;
}
