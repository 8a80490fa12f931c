import type { FileTree } from '../../analysis/contract/sources/FileTree.ts';
import type { TimeSlice } from '../../analysis/contract/steps/TimeSlice.ts';
import type { Dataset } from '../../analysis/dataset/Dataset.ts';
import type { ReadOptions } from '../../analysis/formats/Format.ts';
import { imageCandidates } from '../../analysis/validation/images/imageCandidates.ts';
import { ImageFolders } from '../../analysis/validation/images/ImageFolders.ts';
import { type ImageLook, lookAtImages } from '../../analysis/validation/images/lookAtImages.ts';
import { pathIn, type SetPart, treeOf } from './SetPart.ts';

/** Where images are looked for: next to the annotations, in a folder, or not at all. */
export type ImagesWanted = 'beside' | 'none' | FileTree;

/** What the files of a part's images say, and the folders that they were found in. */
export interface PartImages {
  readonly folders: ImageFolders;
  /** Null where none was found next to the annotations. */
  readonly look: ImageLook | null;
}

/**
 * Looks into the images of a part.
 *
 * @returns null where they are not looked for
 * @throws FailureError when a folder cannot be read, and when it is cancelled
 */
export async function partImages(
  part: SetPart,
  wanted: ImagesWanted,
  {
    dataset,
    nameOf,
    slice,
    progress,
  }: {
    readonly dataset: Dataset;
    readonly nameOf: (row: number) => string | null;
    readonly slice: TimeSlice;
  } & Pick<ReadOptions, 'progress'>,
): Promise<PartImages | null> {
  const tree = wanted === 'beside' ? treeOf(part) : wanted;
  if (tree === undefined || tree === 'none') return null;
  const isGiven = wanted !== 'beside';
  const split = part.split;
  const folders = new ImageFolders(tree, imageCandidates(isGiven ? '' : pathIn(part), split));
  const names: string[] = [];
  for (let row = 0; row < dataset.images.count; row++) {
    const name = nameOf(row);
    if (name !== null) names.push(name);
  }
  const isThere = await folders.choose(names);
  if (!isThere && !isGiven) return { folders, look: null };
  return { folders, look: await lookAtImages({ dataset, folders, nameOf, slice, progress }) };
}
