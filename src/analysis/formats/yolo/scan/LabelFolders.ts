import type { FileTree } from '../../../contract/sources/FileTree.ts';
import { folderOf } from '../../kit/paths.ts';
import { isLabelName } from '../layout/endings.ts';
import { LabelFolder } from './LabelFolder.ts';

/** Which label files there are: a list of a folder costs less than asking for each file. */
export class LabelFolders {
  readonly #tree: FileTree;
  readonly #byStart = new Map<string, LabelFolder>();

  constructor(tree: FileTree) {
    this.#tree = tree;
  }

  /** @returns undefined where it was not looked into */
  known(start: string): LabelFolder | undefined {
    return this.#byStart.get(start);
  }

  /** @param start ends in `/`, unless it is the root */
  async look(start: string): Promise<LabelFolder> {
    const files: string[] = [];
    for (const { kind, name } of (await this.#tree.list(folderOf(start))) ?? [])
      if (kind === 'file') files.push(name);
    const folder = new LabelFolder(files);
    this.#byStart.set(start, folder);
    return folder;
  }

  /** Label files that no image has taken, of folders from which one has. */
  alone(): readonly string[] {
    return [...this.#byStart].flatMap(([start, folder]) =>
      folder
        .left()
        .filter(isLabelName)
        .map(name => start + name),
    );
  }
}
