import type { FileTree } from '../../../contract/FileTree.ts';
import { folderOf, nameOf } from '../../kit/paths.ts';
import { isLabelName } from '../layout/endings.ts';

/** Which label files there are: a list of a folder costs less than asking for each file. */
export class LabelFolders {
  readonly #tree: FileTree;
  /** Whether an image has taken it, by name and folder. */
  readonly #taken = new Map<string, Map<string, boolean>>();

  #lastFolder: string | null = null;
  #last: Map<string, boolean> | undefined;

  constructor(tree: FileTree) {
    this.#tree = tree;
  }

  /** Whether each file of a label's folder has been taken; undefined where it was not looked into. */
  known(label: string): Map<string, boolean> | undefined {
    const folder = folderOf(label);
    if (folder !== this.#lastFolder) {
      this.#lastFolder = folder;
      this.#last = this.#taken.get(folder);
    }
    return this.#last;
  }

  async look(label: string): Promise<Map<string, boolean>> {
    const folder = folderOf(label);
    const names = new Map<string, boolean>();
    for (const { kind, name } of (await this.#tree.list(folder)) ?? [])
      if (kind === 'file') names.set(name, false);
    this.#taken.set(folder, names);
    this.#lastFolder = null;
    return names;
  }

  /** Label files that no image has taken, of folders from which one has. */
  alone(): readonly string[] {
    return [...this.#taken].flatMap(([folder, names]) => {
      const left = [...names].filter(([, isTaken]) => !isTaken).map(([name]) => name);
      if (left.length === names.size) return [];
      return left.filter(isLabelName).map(name => (folder === '' ? name : `${folder}/${name}`));
    });
  }
}

/** @returns whether a label file is there, for an image */
export function takes(names: Map<string, boolean>, label: string): boolean {
  const name = nameOf(label);
  if (!names.has(name)) return false;
  names.set(name, true);
  return true;
}
