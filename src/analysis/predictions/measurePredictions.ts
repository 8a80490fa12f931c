import type { Dataset } from '../dataset/Dataset.ts';
import {
  readPredictions,
  type ReadPredictionsOptions,
} from '../formats/predictions/readPredictions.ts';
import { rowsByImage } from '../dataset/rowsByImage.ts';
import type { ByteSource } from '../contract/sources/ByteSource.ts';
import { fail } from '../contract/failures/Failure.ts';
import { TimeSlice } from '../contract/steps/TimeSlice.ts';
import { cornerRemarks } from './cornerRemarks.ts';
import { matchPredictions } from './matchPredictions.ts';
import { measure, type Measured } from './measure.ts';

/**
 * Reads, matches and measures a model's detections.
 *
 * @throws FailureError `not-predictions` when the file holds something else, `cancelled`
 */
export async function measurePredictions(
  source: ByteSource,
  dataset: Dataset,
  reading: ReadPredictionsOptions = {},
): Promise<Measured> {
  const read = await readPredictions(source, dataset, reading);
  // An empty list is sound, and says nothing of a model.
  if (read.count === 0) fail({ code: 'not-predictions', file: source.name, found: 'empty-list' });
  const slice = new TimeSlice(reading);
  const predictions = { ...read, remarks: [...read.remarks, ...cornerRemarks(dataset, read)] };
  const groups = await slice.run(rowsByImage(dataset));
  const matching = await slice.run(matchPredictions(dataset, groups, predictions));
  return slice.run(measure(dataset, groups, predictions, matching));
}
