import type { TreeEntry } from '../../contract/sources/FileTree.ts';
import type { ArchiveEntry } from './ArchiveEntry.ts';
import { EntryColumns } from './EntryColumns.ts';
import { FOLDER, FolderNames, OTHER } from './FolderNames.ts';

/** The files of an archive by their folders. */
export class ArchiveIndex {
  readonly #columns = new EntryColumns();
  readonly #folders = new Map<string, FolderNames>([['', new FolderNames()]]);
  #entries = 0;

  /** How many were added. */
  get entries(): number {
    return this.#entries;
  }

  add(entry: ArchiveEntry): void {
    const { path, kind } = entry;
    this.#entries++;
    if (path === '') return;
    if (kind === 'folder') {
      this.#folder(path);
      return;
    }
    const slash = path.lastIndexOf('/');
    const row = kind === 'file' ? this.#columns.add(entry) : OTHER;
    this.#folder(path.slice(0, Math.max(0, slash))).add(path.slice(slash + 1), row);
  }

  /** @returns null where there is no such folder */
  list(folder: string): readonly TreeEntry[] | null {
    const names = this.#folders.get(folder);
    return names?.names.map((name, place) => this.#listed(name, names.row(place))) ?? null;
  }

  /** @returns undefined where there is no such file */
  find(path: string): ArchiveEntry | undefined {
    const slash = path.lastIndexOf('/');
    const folder = this.#folders.get(path.slice(0, Math.max(0, slash)));
    const row = folder?.find(path.slice(slash + 1));
    return row === undefined || row < 0 ? undefined : this.#columns.entry(row, path);
  }

  #listed(name: string, row: number): TreeEntry {
    if (row >= 0) return { name, kind: 'file', size: this.#columns.size(row) };
    return { name, kind: row === FOLDER ? 'folder' : 'other', size: Number.NaN };
  }

  /** Makes a folder with those that it lies in. */
  #folder(path: string): FolderNames {
    const known = this.#folders.get(path);
    if (known !== undefined) return known;
    const made = new FolderNames();
    this.#folders.set(path, made);
    const slash = path.lastIndexOf('/');
    this.#folder(path.slice(0, Math.max(0, slash))).add(path.slice(slash + 1), FOLDER);
    return made;
  }
}
