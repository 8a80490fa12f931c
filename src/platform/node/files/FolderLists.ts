import type { Keeper, TreeEntry } from '../../../analysis/contract/sources/FileTree.ts';
import { folderStamp, type FolderStamp, isTellingDisk } from './folderStamp.ts';
import { listFolder } from './listFolder.ts';

/** Smaller folders are listed sooner than looked up. */
const LEAST_ENTRIES = 256;
/** Of all lists that are remembered; some 100 bytes each. */
const MOST_ENTRIES = 1_200_000;
/** Of the names of a folder on its disk, below which a list is not worth a file. */
const LEAST_KEPT_BYTES = 1 << 18;

interface Listed {
  readonly stamp: FolderStamp;
  readonly entries: readonly TreeEntry[];
}

/**
 * Lists of the large folders of a tree, which formats ask for one after another: a list of a hundred thousand names costs as
 * much as thirty thousand files to read. A list is read again once its folder has changed.
 */
export class FolderLists {
  readonly #keeper: Keeper | undefined;
  readonly #known = new Map<string, Listed>();
  /** Folders with links: what these lead to may change while the folder does not. */
  readonly #linked = new Set<string>();
  #entries = 0;

  /** @param keeper where lists of the largest are kept between two runs */
  constructor(keeper: Keeper | undefined) {
    this.#keeper = keeper;
  }

  /**
   * @param place absolute
   * @returns null where there is no such folder
   * @throws FailureError when it is there and cannot be read
   */
  async list(place: string): Promise<readonly TreeEntry[] | null> {
    const stamp = folderStamp(place);
    const known = this.#known.get(place);
    if (known !== undefined && known.stamp.text === stamp?.text) return known.entries;
    const kept = stamp === null ? null : await this.#recall(place, stamp);
    if (kept !== null) return kept;
    const listed = listFolder(place);
    if (listed === null || stamp === null) return listed?.entries ?? null;
    this.#remember(place, { stamp, entries: listed.entries });
    if (!listed.isPlain) this.#linked.add(place);
    else await this.#keep(place, { stamp, entries: listed.entries });
    return listed.entries;
  }

  /** What tells that a list is still the same; null where nothing does. @param place absolute */
  stampOf(place: string): string | null {
    const stamp = this.#linked.has(place) ? null : folderStamp(place);
    return stamp !== null && isTellingDisk(place) ? stamp.text : null;
  }

  async #recall(place: string, stamp: FolderStamp): Promise<readonly TreeEntry[] | null> {
    if (stamp.size < LEAST_KEPT_BYTES) return null;
    const bytes = (await this.#keeper?.recall(keptName(place))) ?? null;
    if (bytes === null) return null;
    // Loaded here: its sums need a part of Node that costs a start more than a small file to analyze.
    const { unpackList } = await import('./keptList.ts');
    const entries = unpackList(bytes, stamp.text);
    if (entries !== null) this.#remember(place, { stamp, entries });
    return entries;
  }

  async #keep(place: string, { stamp, entries }: Listed): Promise<void> {
    if (this.#keeper === undefined || stamp.size < LEAST_KEPT_BYTES || !isTellingDisk(place))
      return;
    const { packList } = await import('./keptList.ts');
    const bytes = packList(stamp.text, entries);
    if (bytes !== null) await this.#keeper.keep(keptName(place), bytes);
  }

  #remember(place: string, listed: Listed): void {
    const { length } = listed.entries;
    if (length < LEAST_ENTRIES || length > MOST_ENTRIES) return;
    if (this.#entries + length > MOST_ENTRIES) {
      this.#known.clear();
      this.#entries = 0;
    }
    this.#entries += length - (this.#known.get(place)?.entries.length ?? 0);
    this.#known.set(place, listed);
  }
}

function keptName(place: string): string {
  return `list of ${place}`;
}
