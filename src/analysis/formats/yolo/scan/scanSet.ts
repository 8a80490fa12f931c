import { isFailureError } from '../../../contract/failures/Failure.ts';
import type { FileTree } from '../../../contract/FileTree.ts';
import type { TimeSlice } from '../../../contract/steps/TimeSlice.ts';
import type { ReadOptions } from '../../Format.ts';
import { labelPath } from '../layout/labelPath.ts';
import { inTree } from '../layout/places.ts';
import { LabelFolders } from './LabelFolders.ts';
import { lookAtImage } from './lookAtImage.ts';
import { lookAtLabels } from './lookAtLabels.ts';
import { IMAGE_STATE, LABEL_STATE, ScanColumns } from './ScanColumns.ts';

export interface Scanning {
  readonly tree: FileTree;
  readonly images: readonly string[];
  /** Numbers of the key points of a row; 0 where the set has none. */
  readonly keyPoints: number;
  readonly slice: TimeSlice;
  readonly progress: ReadOptions['progress'];
  /** What another run has found, with where an image is in it. */
  readonly before?: { readonly columns: ScanColumns; readonly at: (image: number) => number };
}

export interface Scanned {
  readonly columns: ScanColumns;
  /** Label files by image. */
  readonly labels: readonly string[];
  /** Label files of the same folders that no image has. */
  readonly alone: readonly string[];
  /** How many images were taken over from another run. */
  readonly reused: number;
}

const UNREAD = { width: 0, height: 0, stamp: null };

/**
 * Looks at the header of every image, and reads its label file.
 *
 * @throws FailureError `cancelled`; when a folder cannot be read
 */
export async function scanSet(scanning: Scanning): Promise<Scanned> {
  const { tree, images, slice, progress } = scanning;
  const columns = new ScanColumns(images.length);
  const folders = new LabelFolders(tree);
  const labels: string[] = [];
  const place = tree.quick?.place ?? '';
  let reused = 0;
  for (const [index, image] of images.entries()) {
    const path = inTree(tree, labelPath(image, place));
    const label = (await folders.take(path)) ? path : null;
    labels.push(path);
    if (takeOver(scanning, columns, index, label)) reused++;
    else await look(scanning, columns, image, label);
    if (slice.isOver) {
      progress?.({ stage: 'scan', share: index / images.length });
      await slice.next();
    }
  }
  return { columns, labels, alone: folders.alone(), reused };
}

function takeOver(
  { tree: { quick }, images, before }: Scanning,
  columns: ScanColumns,
  index: number,
  label: string | null,
): boolean {
  const at = before?.at(index) ?? -1;
  if (before === undefined || quick === undefined || at < 0) return false;
  const file = quick.stamp(images[index] as string);
  const labelFile = label === null ? null : quick.stamp(label);
  if (file === null || !before.columns.isStill(at, file, labelFile)) return false;
  columns.copy(before.columns, at);
  return true;
}

async function look(
  { tree, keyPoints }: Scanning,
  columns: ScanColumns,
  image: string,
  label: string | null,
): Promise<void> {
  const facts = await unlessUnreadable(lookAtImage(tree, image), {
    ...UNREAD,
    state: IMAGE_STATE.unreadable,
  });
  const without = { refusedAt: 0, kept: null, stamp: null };
  const found =
    label === null
      ? { ...without, state: LABEL_STATE.none }
      : await unlessUnreadable(lookAtLabels(tree, label, keyPoints), {
          ...without,
          state: LABEL_STATE.unreadable,
        });
  columns.add(facts, found);
}

/** One file that cannot be read does not end the reading of a set. */
async function unlessUnreadable<T, U>(work: Promise<T>, otherwise: U): Promise<T | U> {
  try {
    return await work;
  } catch (thrown) {
    if (isFailureError(thrown) && thrown.failure.code !== 'cancelled') return otherwise;
    throw thrown;
  }
}
