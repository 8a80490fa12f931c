import { isFailureError } from '../../../contract/failures/Failure.ts';
import type { FileTree } from '../../../contract/sources/FileTree.ts';
import type { TimeSlice } from '../../../contract/steps/TimeSlice.ts';
import type { ReadOptions } from '../../Format.ts';
import { ColumnsSoFar } from './ColumnsSoFar.ts';
import { LabelFolders } from './LabelFolders.ts';
import { LabelPaths } from './LabelPaths.ts';
import { lookAtImage } from './lookAtImage.ts';
import { lookAtLabels } from './lookAtLabels.ts';
import {
  FACT,
  IMAGE_STATE,
  type ImageFacts,
  LABEL_STATE,
  type LabelFacts,
  type ScanColumns,
} from './ScanColumns.ts';
import type { SeenImages } from './SeenImages.ts';

export interface Scanning {
  readonly tree: FileTree;
  /** Numbers of the key points of a row; 0 where the set has none. */
  readonly keyPoints: number;
  readonly slice: TimeSlice;
  readonly progress: ReadOptions['progress'];
  readonly seen: SeenImages;
}

export interface Scanned {
  readonly columns: ScanColumns;
  /** Path of the label file of an image; null where it has none. */
  readonly labelOf: (image: number) => string | null;
  /** Label files of the same folders that no image has. */
  readonly alone: readonly string[];
  /** Whether anything is other than another run has found it. */
  readonly isNew: boolean;
}

const NO_IMAGE: ImageFacts = { width: 0, height: 0, state: IMAGE_STATE.unreadable, stamp: null };
const NO_LABELS: LabelFacts = { state: LABEL_STATE.none, refusedAt: 0, kept: null, stamp: null };
const BAD_LABELS: LabelFacts = { ...NO_LABELS, state: LABEL_STATE.unreadable };

/**
 * Looks at the header of every image, and reads its label file.
 *
 * @throws FailureError `cancelled`; when a folder cannot be read
 */
export async function scanSet(scanning: Scanning): Promise<Scanned> {
  const { tree, slice, progress, seen } = scanning;
  const { before, sight, lists } = seen;
  const { images } = seen.found;
  const found = new ColumnsSoFar(images, before);
  const paths = new LabelPaths(tree);
  const folders = new LabelFolders(lists);
  const known = sight === null ? null : before;
  for (let index = 0; index < images.length; index++) {
    const image = images[index] as string;
    const start = paths.startOf(image);
    const hasLabels =
      known === null
        ? (folders.known(start) ?? (await folders.look(start))).take(image)
        : known.hasLabels(index);
    const label = hasLabels ? paths.of(image) : null;
    if (!found.takeOver(tree.quick, image, label)) {
      const looked = look(scanning, found.own(), image, label);
      if (looked !== undefined) await looked;
    }
    if (slice.isOver) {
      progress?.({ stage: 'scan', share: index / images.length });
      await slice.next();
    }
  }
  const { columns, isNew } = found.end();
  return {
    columns,
    isNew,
    alone: sight?.alone ?? folders.alone(),
    labelOf: image =>
      columns.fact(image, FACT.label) === LABEL_STATE.none
        ? null
        : paths.of(images[image] as string),
  };
}

/** @returns a promise only where there is something to wait for */
function look(
  { tree, keyPoints }: Scanning,
  columns: ScanColumns,
  image: string,
  label: string | null,
): Promise<void> | undefined {
  const facts = unlessUnreadable(() => lookAtImage(tree, image), NO_IMAGE);
  const found =
    label === null
      ? NO_LABELS
      : unlessUnreadable(() => lookAtLabels(tree, label, keyPoints), BAD_LABELS);
  if (facts instanceof Promise || found instanceof Promise)
    return Promise.all([facts, found]).then(both => columns.add(...both));
  columns.add(facts, found);
  return undefined;
}

/** One file that cannot be read does not end the reading of a set. */
function unlessUnreadable<T>(work: () => T | Promise<T>, otherwise: T): T | Promise<T> {
  const caught = (thrown: unknown): T => {
    if (isFailureError(thrown) && thrown.failure.code !== 'cancelled') return otherwise;
    throw thrown;
  };
  try {
    const done = work();
    return done instanceof Promise ? done.catch(caught) : done;
  } catch (thrown) {
    return caught(thrown);
  }
}
