import {
  type AnnotationSource,
  baseName,
  type FileSource,
  isFolder,
} from '../../contract/sources/AnnotationSource.ts';
import { fail } from '../../contract/failures/Failure.ts';
import type { FileTree } from '../../contract/sources/FileTree.ts';
import { TimeSlice } from '../../contract/steps/TimeSlice.ts';
import type { Dataset } from '../../dataset/Dataset.ts';
import type { ReadOptions } from '../Format.ts';
import { requireSome } from '../kit/requireSome.ts';
import { wholeOf } from '../kit/wholeOf.ts';
import { vocFiles } from './vocFiles.ts';
import { VocReading } from './VocReading.ts';

/** The annotation of an image has some kilobytes; with polygons, some hundred. */
const MOST_BYTES = 16 << 20;

/**
 * Reads a folder of XML files, or one alone.
 *
 * An image goes by its XML file, as loaders find it; of its `<filename>` only the ending counts. What is `difficult` is kept
 * as a crowd region, never foreground: VOC's own evaluation leaves it out, and so does MMDetection's training, and its
 * converter to COCO writes `iscrowd`. Detectron2 and TensorFlow's Object Detection API train on it by default.
 *
 * @throws FailureError when the source cannot be read, holds no image or no annotation, and when it is cancelled
 */
export async function readVoc(source: AnnotationSource, options: ReadOptions): Promise<Dataset> {
  const reading = isFolder(source)
    ? await readFolder(source, options)
    : await readFile(source, options);
  const { records, boxes } = reading;
  const slice = new TimeSlice(options);
  await slice.run(boxes.handTo(records));
  requireSome(records, source.name, options);
  const dataset = await slice.run(records.build());
  return { ...dataset, isVoc: reading.hasCornersAlone };
}

async function readFolder(tree: FileTree, options: ReadOptions): Promise<VocReading> {
  const reading = new VocReading(options, tree);
  const slice = new TimeSlice(options);
  const { paths, isCut } = await vocFiles(tree, options);
  if (isCut) reading.records.addProblem('entries-skipped', {});
  for (const [place, path] of paths.entries()) {
    const bytes = await tree.read(path, 0, MOST_BYTES + 1);
    if (bytes === null || bytes.length > MOST_BYTES)
      reading.records.addProblem('file-invalid', { file: path });
    else await reading.add(path, bytes);
    options.progress?.({ stage: 'scan', share: (place + 1) / paths.length });
    if (slice.isOver) await slice.next();
  }
  return reading;
}

async function readFile(source: FileSource, options: ReadOptions): Promise<VocReading> {
  const reading = new VocReading(options, source.folder);
  const bytes = await wholeOf(source, MOST_BYTES, options.signal);
  const reason = await reading.add(baseName(source), bytes);
  if (reason !== null) fail({ code: 'annotations-broken', file: source.name, reason });
  return reading;
}
