import type { FileTree } from '../../../contract/FileTree.ts';
import { folderOf, nameOf } from '../../kit/paths.ts';
import { isLabelName } from '../layout/endings.ts';

/** Which label files there are: a list of a folder costs less than asking for each file. */
export class LabelFolders {
  readonly #tree: FileTree;
  /** Whether an image has taken it, by name and folder. */
  readonly #taken = new Map<string, Map<string, boolean>>();

  constructor(tree: FileTree) {
    this.#tree = tree;
  }

  /** @returns whether there is such a file, for an image */
  async take(path: string): Promise<boolean> {
    const folder = folderOf(path);
    const names = this.#taken.get(folder) ?? (await this.#look(folder));
    const name = nameOf(path);
    if (!names.has(name)) return false;
    names.set(name, true);
    return true;
  }

  /** Label files that no image has taken, of folders from which one has. */
  alone(): readonly string[] {
    return [...this.#taken].flatMap(([folder, names]) => {
      const left = [...names].filter(([, isTaken]) => !isTaken).map(([name]) => name);
      if (left.length === names.size) return [];
      return left.filter(isLabelName).map(name => (folder === '' ? name : `${folder}/${name}`));
    });
  }

  async #look(folder: string): Promise<Map<string, boolean>> {
    const names = new Map<string, boolean>();
    for (const { kind, name } of (await this.#tree.list(folder)) ?? [])
      if (kind === 'file') names.set(name, false);
    this.#taken.set(folder, names);
    return names;
  }
}
