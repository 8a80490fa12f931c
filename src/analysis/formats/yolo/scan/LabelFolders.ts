import type { FileTree } from '../../../contract/sources/FileTree.ts';
import { folderOf } from '../../kit/paths.ts';
import { isLabelName } from '../layout/endings.ts';
import { labelPath } from '../layout/labelPath.ts';
import { inTree } from '../layout/places.ts';
import { LabelFolder } from './LabelFolder.ts';

/** Which label files there are: a list of a folder costs less than asking for each file. */
export class LabelFolders {
  readonly #tree: FileTree;
  readonly #byStart = new Map<string, LabelFolder>();
  /** Folder of the image that was asked about last; most have the same. */
  #images: string | null = null;
  #last: LabelFolder | undefined;

  constructor(tree: FileTree) {
    this.#tree = tree;
  }

  /** Of the labels of an image; undefined where it was not looked into. */
  known(image: string): LabelFolder | undefined {
    const slash = image.lastIndexOf('/');
    if (slash === this.#images?.length && image.startsWith(this.#images)) return this.#last;
    this.#images = image.slice(0, Math.max(0, slash));
    this.#last = this.#byStart.get(this.#startOf(image));
    return this.#last;
  }

  async look(image: string): Promise<LabelFolder> {
    const start = this.#startOf(image);
    const files: string[] = [];
    for (const { kind, name } of (await this.#tree.list(folderOf(start))) ?? [])
      if (kind === 'file') files.push(name);
    const folder = new LabelFolder(start, files);
    this.#byStart.set(start, folder);
    this.#last = folder;
    return folder;
  }

  /** Label files that no image has taken, of folders from which one has. */
  alone(): readonly string[] {
    return [...this.#byStart.values()].flatMap(folder =>
      folder
        .left()
        .filter(isLabelName)
        .map(name => folder.start + name),
    );
  }

  #startOf(image: string): string {
    const label = inTree(this.#tree, labelPath(image, this.#tree.quick?.place ?? ''));
    return label.slice(0, label.lastIndexOf('/') + 1);
  }
}
