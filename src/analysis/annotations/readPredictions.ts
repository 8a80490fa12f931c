import { JsonProblem } from '../bytes/JsonProblem.ts';
import { JsonScanner } from '../bytes/JsonScanner.ts';
import { PlainRecordEngine } from '../bytes/PlainRecordEngine.ts';
import type { RecordEngine } from '../bytes/RecordReader.ts';
import type { ByteSource } from '../contract/ByteSource.ts';
import type { Detail } from '../contract/Detail.ts';
import { fail } from '../contract/Failure.ts';
import type { Dataset } from './Dataset.ts';
import { PredictionCollector } from './PredictionCollector.ts';
import { PredictionRows } from './PredictionRows.ts';
import type { Predictions } from './Predictions.ts';

export interface ReadPredictionsOptions {
  readonly signal?: AbortSignal | undefined;
  /** Makes what reads the records; plain TypeScript where it is not given. */
  readonly engine?: (() => RecordEngine) | undefined;
}

/** Bytes of the text, unpacked: what is matched and measured afterwards grows with the detections. */
const LARGEST = 400_000_000;

const TOO_LARGE: Detail = { kind: 'more-than-megabytes', megabytes: LARGEST / 1e6 };

/**
 * Reads COCO results: an array of `{image_id, category_id, bbox, score}`, or a COCO dictionary whose annotations have scores.
 * One pass over the bytes; memory grows with the detections that can be used alone.
 *
 * @throws FailureError `not-predictions` when the file holds something else
 */
export async function readPredictions(
  source: ByteSource,
  dataset: Dataset,
  { signal, engine: makeEngine }: ReadPredictionsOptions = {},
): Promise<Predictions> {
  const refuse = (found: Detail): never =>
    fail({ code: 'not-predictions', file: source.name, found });
  if (source.size > LARGEST) refuse(TOO_LARGE);
  const engine = makeEngine?.() ?? new PlainRecordEngine();
  const rows = new PredictionRows(dataset);
  const collector = new PredictionCollector(engine, rows);
  const scanner = new JsonScanner(collector, engine.window);
  let read = 0;
  try {
    for await (const { bytes } of source.chunks(signal, engine.window.room)) {
      read += bytes.length;
      if (read > LARGEST) refuse(TOO_LARGE);
      scanner.push(bytes);
    }
    scanner.end();
  } catch (thrown) {
    if (!(thrown instanceof JsonProblem)) throw thrown;
    refuse('invalid-json');
  }
  if (!collector.hasList) refuse('neither-list-nor-annotations');
  const predictions = rows.finish();
  if (predictions.count === 0 && predictions.leftOut > 0) refuse('no-usable-detection');
  return predictions;
}
