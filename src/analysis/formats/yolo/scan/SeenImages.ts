import type { FileTree } from '../../../contract/sources/FileTree.ts';
import { stillHolds, watchedTree, type WatchedTree } from '../../kit/memory/Grounds.ts';
import { findImages, type FoundImages } from '../layout/findImages.ts';
import type { YoloSet, YoloSplit } from '../layout/YoloSet.ts';
import type { Before } from './ColumnsSoFar.ts';
import type { Sight } from './Sight.ts';

/** The images of a part of a set, and what another run has seen. */
export interface SeenImages {
  readonly found: FoundImages;
  readonly before: Before | null;
  /** What that run has seen, where it would see the same. */
  readonly sight: Sight | null;
  /** Is to be asked for lists of folders, so that what was seen can be kept. */
  readonly lists: FileTree;
  /** @param alone label files that no image has. @returns null where what was seen may change unseen, or is not new */
  readonly newSight: (alone: readonly string[]) => Sight | null;
}

/**
 * The images of a part of a set: those of another run, where all folders are as they were.
 *
 * @throws FailureError as `findImages`
 */
export async function seenImages(
  tree: FileTree,
  set: YoloSet,
  split: YoloSplit,
  { before, signal }: { readonly before: Before | null; readonly signal: AbortSignal | undefined },
): Promise<SeenImages> {
  const { quick } = tree;
  const sight = before?.sight ?? null;
  if (
    before !== null &&
    sight !== null &&
    quick !== undefined &&
    stillHolds(quick, sight.grounds)
  ) {
    const found = { ...sight.found, images: before.names };
    return { found, before, sight, lists: tree, newSight: () => null };
  }
  const watched = quick === undefined ? null : watchedTree(tree, quick);
  const lists = watched?.tree ?? tree;
  const found = await findImages(lists, set, split, signal);
  return { found, before, sight: null, lists, newSight: alone => sightOf(watched, found, alone) };
}

/** Lists and patterns name images that need not be there: no folder says whether they are. */
function sightOf(
  watched: WatchedTree | null,
  { isWhole, repeated, skipped, isMoved }: FoundImages,
  alone: readonly string[],
): Sight | null {
  const grounds = isWhole ? (watched?.grounds() ?? null) : null;
  return grounds && { found: { isWhole, repeated, skipped, isMoved }, alone, grounds };
}
