import { describeOffset } from '../../bytes/describeOffset.ts';
import { JsonProblem } from '../../bytes/JsonProblem.ts';
import { JsonScanner } from '../../bytes/json/JsonScanner.ts';
import { PlainRecordEngine } from '../../bytes/records/PlainRecordEngine.ts';
import type { RecordEngine } from '../../bytes/records/RecordReader.ts';
import type { ByteSource } from '../../contract/sources/ByteSource.ts';
import type { Detail } from '../../contract/failures/Detail.ts';
import { fail } from '../../contract/failures/Failure.ts';
import { type Sharing, TimeSlice } from '../../contract/steps/TimeSlice.ts';
import type { Dataset } from '../../dataset/Dataset.ts';
import { PredictionCollector } from './PredictionCollector.ts';
import { PredictionRows } from '../../dataset/builder/PredictionRows.ts';
import type { Predictions } from '../../dataset/Predictions.ts';
import type { NamedFile } from '../Inspection.ts';

export interface ReadPredictionsOptions extends Sharing {
  /** Makes what reads the records; plain TypeScript where it is not given. */
  readonly engine?: (() => RecordEngine) | undefined;
  /** Whether scores may be other than probabilities, where only their order counts. */
  readonly anyScore?: boolean | undefined;
  /** The files that images of the annotations name, asked for where detections name images by text that is no id. */
  readonly namedFiles?: (() => Promise<readonly NamedFile[] | null>) | undefined;
}

/** Bytes of the text, unpacked: what is matched and measured afterwards grows with the detections. */
const LARGEST = 400_000_000;

const TOO_LARGE: Detail = { kind: 'more-than-megabytes', megabytes: LARGEST / 1e6 };

/**
 * Reads COCO results: an array of `{image_id, category_id, bbox, score}`, or a COCO dictionary whose annotations have scores.
 * One pass over the bytes, two where images are named by files that only the annotations know; memory grows with the detections that can be used alone.
 *
 * @throws FailureError `not-predictions` when the file holds something else, `cancelled`
 */
export async function readPredictions(
  source: ByteSource,
  dataset: Dataset,
  options: ReadPredictionsOptions = {},
): Promise<Predictions> {
  const refuse = (found: Detail): never =>
    fail({ code: 'not-predictions', file: source.name, found });
  if (source.size > LARGEST) refuse(TOO_LARGE);
  const byIds = await readOnce(source, await rowsFor(dataset, options), options);
  const files = isNamedByText(byIds) ? ((await options.namedFiles?.()) ?? null) : null;
  const byNames =
    files && (await readOnce(source, await rowsFor(dataset, options, files), options));
  // Ids that are written as text are no names: then names find no more.
  const isNamed = byNames !== null && byNames.predictions.count > byIds.predictions.count;
  const { predictions, lists } = isNamed ? byNames : byIds;
  const { remarks } = predictions;
  if (predictions.count > 0 || predictions.leftOut === 0) return predictions;
  if (lists === predictions.leftOut) refuse({ kind: 'list', count: lists, of: 'array' });
  return refuse({ kind: 'unusable-detections', count: predictions.leftOut, remarks });
}

function rowsFor(
  dataset: Dataset,
  options: ReadPredictionsOptions,
  files: readonly NamedFile[] | null = null,
): Promise<PredictionRows> {
  const names = files && new Map(files.map(({ id, name }) => [id, name]));
  return new TimeSlice(options).run(PredictionRows.of(dataset, options.anyScore === true, names));
}

/** Whether an image was named by a text that is no id of the annotations. */
function isNamedByText({ predictions }: Read): boolean {
  return predictions.remarks.some(
    remark => remark.code === 'image-unknown' && remark.given?.startsWith('"') === true,
  );
}

interface Read {
  readonly predictions: Predictions;
  /** Elements of the list that are lists. */
  readonly lists: number;
}

async function readOnce(
  source: ByteSource,
  rows: PredictionRows,
  options: ReadPredictionsOptions,
): Promise<Read> {
  const refuse = (found: Detail): never =>
    fail({ code: 'not-predictions', file: source.name, found });
  const slice = new TimeSlice(options);
  const engine = options.engine?.() ?? new PlainRecordEngine();
  const collector = new PredictionCollector(engine, rows);
  const scanner = new JsonScanner(collector, engine.window);
  try {
    await pushAll(source, { scanner, room: engine.window.room, slice }, options);
  } catch (thrown) {
    if (!(thrown instanceof JsonProblem)) throw thrown;
    refuse(await brokenAt(thrown, source, { collector, sharing: options }));
  }
  if (!collector.hasList) refuse('neither-list-nor-annotations');
  const { count, lists } = collector.others;
  rows.addOthers(count);
  return { predictions: await slice.run(rows.finish()), lists };
}

/** Where the text stops being JSON; objects one a line are said to be so. */
async function brokenAt(
  { byte, expected }: JsonProblem,
  source: ByteSource,
  { collector, sharing }: { readonly collector: PredictionCollector; readonly sharing: Sharing },
): Promise<Detail> {
  const { line, column } = await describeOffset(source, byte, sharing);
  if (expected === null) return { kind: 'json-ends', line, column };
  const kind = expected === 'end' && collector.isOneObject ? 'json-lines' : 'json-at';
  return { kind, line, column, expected };
}

interface Pushing {
  readonly scanner: JsonScanner;
  /** Where it reads without a copy. */
  readonly room: Uint8Array;
  readonly slice: TimeSlice;
}

/** @throws FailureError `not-predictions` where it is too large */
async function pushAll(
  source: ByteSource,
  { scanner, room, slice }: Pushing,
  { signal }: Sharing,
): Promise<void> {
  let read = 0;
  for await (const { bytes } of source.chunks(signal, room)) {
    read += bytes.length;
    if (read > LARGEST) fail({ code: 'not-predictions', file: source.name, found: TOO_LARGE });
    scanner.push(bytes);
    if (slice.isOver) await slice.next();
  }
  scanner.end();
}
