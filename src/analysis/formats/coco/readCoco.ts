import { CheckedScanner } from '../../bytes/json/CheckedScanner.ts';
import { JsonProblem } from '../../bytes/JsonProblem.ts';
import { JsonScanner } from '../../bytes/json/JsonScanner.ts';
import { describeOffset } from '../../bytes/describeOffset.ts';
import { PlainRecordEngine } from '../../bytes/records/PlainRecordEngine.ts';
import type { ByteSource } from '../../contract/sources/ByteSource.ts';
import { fail, type Failure } from '../../contract/failures/Failure.ts';
import { type Sharing, TimeSlice } from '../../contract/steps/TimeSlice.ts';
import type { ReadOptions } from '../Format.ts';
import { conventionIn } from './conventionIn.ts';
import { CocoCollector } from './CocoCollector.ts';
import type { Dataset } from '../../dataset/Dataset.ts';
import { requireGroundTruth } from './requireGroundTruth.ts';

/**
 * Reads a COCO annotation file in one pass over its bytes. Memory grows with images and annotations alone, by about 57
 * bytes an annotation; segmentations and all unknown keys are passed by their brackets and quotes, unchecked.
 *
 * @throws FailureError when the file cannot be read, is no JSON, is no COCO ground truth, and when it is cancelled
 */
export async function readCoco(source: ByteSource, options: ReadOptions): Promise<Dataset> {
  const engine = options.engine?.() ?? new PlainRecordEngine();
  const collector = new CocoCollector(source.name, engine, options.examples);
  const scanner = new JsonScanner(collector, engine.window);
  const slice = new TimeSlice(options);
  const reader = options.strict === true ? new CheckedScanner(scanner) : scanner;
  try {
    await pushAll(source, { reader, room: engine.window.room, slice }, options);
    reader.end();
  } catch (thrown) {
    if (!(thrown instanceof JsonProblem)) throw thrown;
    fail(await failureOf(thrown, collector, source, options));
  }
  const read = isUnusual(collector)
    ? await (
        await import('./readUnusualCoco.ts')
      ).readUnusualCoco(source, collector.sections, slice, options)
    : collector;
  const isMore = read.sections.dataset.images.count > 0;
  const { sections } = isMore ? read : collector;
  requireGroundTruth(isMore ? read : collector, source.name, options.isPart === true);
  const { problems } = sections.dataset;
  if (sections.isFederated) problems.add('labels-not-exhaustive', null, () => ({}));
  sections.dataset.boxReading = options.boxes;
  const dataset = await slice.run(sections.dataset.build());
  const convention = await conventionIn(source, dataset, options);
  return convention === null ? dataset : { ...dataset, convention };
}

/** Whether sections are other than lists of records, or annotations may be part of their images. */
function isUnusual({ sections }: CocoCollector): boolean {
  const { images, annotations } = sections.dataset;
  // An empty list that takes the place of an earlier one is meant to be empty.
  const mayBeInImages = annotations.count === 0 && sections.copiesOf('annotations') < 2;
  return sections.unusual.size > 0 || (images.count > 0 && mayBeInImages);
}

interface Pushing {
  readonly reader: JsonScanner | CheckedScanner;
  /** Where it reads without a copy. */
  readonly room: Uint8Array;
  readonly slice: TimeSlice;
}

async function pushAll(
  source: ByteSource,
  { reader, room, slice }: Pushing,
  { progress, signal }: ReadOptions,
): Promise<void> {
  const total = source.size;
  if (signal?.aborted) fail({ code: 'cancelled' });
  for await (const { bytes, position } of source.chunks(signal, room)) {
    reader.push(bytes);
    const share = total > 0 ? Math.min(1, position / total) : 0;
    progress?.({ stage: 'scan', share, bytes: { done: position, total } });
    if (slice.isOver) await slice.next();
    if (signal?.aborted) fail({ code: 'cancelled' });
  }
}

async function failureOf(
  problem: JsonProblem,
  { shape, sections }: CocoCollector,
  source: ByteSource,
  sharing: Sharing,
): Promise<Failure> {
  const file = source.name;
  const { byte, expected } = problem;
  if (expected === null && !shape.seen)
    return {
      code: 'not-coco',
      file,
      found: byte === 0 ? 'empty-file' : 'white-space',
    };
  const at = await describeOffset(source, byte, sharing);
  return expected === null
    ? { code: 'json-truncated', file, at, annotationsRead: sections.dataset.annotations.count }
    : { code: 'json-broken', file, at, expected };
}
