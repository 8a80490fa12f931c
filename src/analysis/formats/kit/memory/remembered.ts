import type { FileTree } from '../../../contract/sources/FileTree.ts';
import type { Candidate, FolderCandidate } from '../../Format.ts';
import { type Grounds, stillHolds, watchedTree } from './Grounds.ts';
import { packText, unpackText } from './packText.ts';

/** Changes when folders are recognized otherwise. */
const MARK = 0x464c4701;
/** Of smaller folders it is found out as soon as it is recalled. */
const LEAST_ENTRIES = 2000;

interface Kept {
  readonly id: string;
  readonly grounds: Grounds;
}

/**
 * What a folder was taken for in another run, where all that this rests on is as it was; else what it is taken for now.
 *
 * @param formats all of them, in their order, on which it rests too
 */
export async function remembered<T extends { readonly id: string }>(
  { tree, entries }: FolderCandidate,
  formats: readonly T[],
  takerOf: (candidate: Candidate) => Promise<T | null>,
): Promise<T | null> {
  const { quick } = tree;
  const keeper = quick?.keeper;
  if (quick === undefined || keeper === undefined)
    return takerOf({ kind: 'folder', tree, entries });
  const name = JSON.stringify(['format', quick.place, formats.map(({ id }) => id)]);
  const kept = unpacked(await keeper.recall(name));
  if (kept !== null && stillHolds(quick, kept.grounds))
    return formats.find(({ id }) => id === kept.id) ?? null;
  const watched = watchedTree(tree, quick);
  const taker = await takerOf(await asked(watched.tree));
  const grounds = watched.entries < LEAST_ENTRIES ? null : watched.grounds();
  if (taker !== null && grounds !== null)
    await keeper.keep(name, packText(MARK, JSON.stringify({ id: taker.id, grounds })));
  return taker;
}

function unpacked(bytes: Uint8Array | null): Kept | null {
  const text = bytes === null ? null : unpackText(MARK, bytes);
  return text === null ? null : (JSON.parse(text) as Kept);
}

async function asked(tree: FileTree): Promise<FolderCandidate> {
  return { kind: 'folder', tree, entries: (await tree.list('')) ?? [] };
}
