import type { AnnotationSource } from '../../contract/sources/AnnotationSource.ts';
import { fail } from '../../contract/failures/Failure.ts';
import type { FileTree } from '../../contract/sources/FileTree.ts';
import { TimeSlice } from '../../contract/steps/TimeSlice.ts';
import { NamedRecords } from '../../dataset/builder/NamedRecords.ts';
import type { Dataset } from '../../dataset/Dataset.ts';
import type { ReadOptions } from '../Format.ts';
import { countLabels } from './layout/countLabels.ts';
import type { FoundImages } from './layout/findImages.ts';
import { openSet } from './layout/openSet.ts';
import { splitOf } from './layout/splitOf.ts';
import type { YoloSet } from './layout/YoloSet.ts';
import { recordsOf } from './recordsOf.ts';
import { datasetOfScan } from './scan/datasetOfScan.ts';
import { ScanMemory } from './scan/ScanMemory.ts';
import { FACT, IMAGE_STATE } from './scan/ScanColumns.ts';
import { type Scanned, scanSet } from './scan/scanSet.ts';
import { seenImages } from './scan/SeenImages.ts';

/**
 * Reads a part of a set of images with a label file each, as the loader of Ultralytics 8.4.190 does for detectors of boxes:
 * what it keeps is the data set, what it leaves out is counted. The loader's own repairs of images and `download` of a
 * description are never done. Boxes are shares of the upright image.
 *
 * @throws FailureError `set-unusable`, `split-unknown`, `images-not-found`, `no-image-sizes`, `no-images`,
 *   `no-annotations`, `cancelled`; when a folder cannot be read
 */
export async function readYolo(source: AnnotationSource, options: ReadOptions): Promise<Dataset> {
  const { tree, set, bytes } = await openSet(source);
  const split = splitOf(set, options.split);
  const slice = new TimeSlice(options);
  const kept = new ScanMemory(tree, set, split);
  const before = await kept.before();
  const seen = await seenImages(tree, set, split, { before, signal: options.signal });
  const { found } = seen;
  const { images } = found;
  if (images.length === 0) await failWithoutImages(tree, set);
  const { keyPoints } = set;
  const scanned = await scanSet({ tree, keyPoints, slice, progress: options.progress, seen });
  const isNew = await kept.keep(seen, scanned);
  const { repeated, skipped, isMoved } = found;
  const around = [set.file, set.names, bytes, scanned.alone, repeated, skipped, isMoved];
  const key = options.examples === undefined ? kept.keyOf(around) : null;
  const known = isNew ? null : await kept.outcome(key);
  if (known !== null) return slice.run(datasetOfScan(images, scanned, known));
  const records = new NamedRecords(options);
  if (bytes > 0) records.addRead(bytes);
  const dropped = await slice.run(recordsOf({ images, scanned, names: set.names }, records));
  addSetProblems(records, set, found);
  if (records.images === 0) failWithoutOne(set, images, scanned);
  if (records.annotations === 0 && options.isPart !== true)
    fail({ code: 'no-annotations', file: set.file, images: records.images });
  const dataset = await slice.run(records.build());
  await kept.keepOutcome(key, dropped, dataset);
  return dataset;
}

function addSetProblems(records: NamedRecords, set: YoloSet, found: FoundImages): void {
  for (const image of found.repeated) records.addProblem('duplicate-image-id', { image });
  for (const file of found.skipped) records.addProblem('entries-skipped', { file });
  if (found.isMoved) records.addProblem('set-moved', { file: set.file });
}

/** Says why the loader keeps none of the images. */
function failWithoutOne(
  { file }: YoloSet,
  images: readonly string[],
  { columns, labelOf }: Scanned,
): never {
  const isRead = (_: string, index: number) =>
    [IMAGE_STATE.good, IMAGE_STATE.cutOff].some(state => state === columns.fact(index, FACT.image));
  const read = images.findIndex(isRead);
  const example = read < 0 ? null : labelOf(read);
  if (example === null) {
    const seen = { kind: 'unreadable', images: images.length, example: images[0] ?? '' } as const;
    return fail({ code: 'no-image-sizes', file, seen });
  }
  return fail({ code: 'labels-refused', file, images: images.length, example });
}

/** Labels without any image are no set: their boxes are shares of images of unknown size. */
async function failWithoutImages(tree: FileTree, { file }: YoloSet): Promise<never> {
  const labels = await countLabels(tree);
  return fail(
    labels > 0
      ? { code: 'no-image-sizes', file, seen: { kind: 'labels', files: labels } }
      : { code: 'no-images', file },
  );
}
