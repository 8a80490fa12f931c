import { fail } from '../../analysis/contract/failures/Failure.ts';
import { unusableReasons } from '../../analysis/dataset/usable/unusableReasons.ts';
import { TimeSlice } from '../../analysis/contract/steps/TimeSlice.ts';
import { readAnnotations } from '../../analysis/formats/readAnnotations.ts';
import type { ResultScores } from '../../analysis/predictions/averagePrecision.ts';
import type { AnalyzeFileOptions } from './analyzeFile.ts';
import { givenAnnotations } from './files/annotationSource.ts';
import { type GivenFile, givenFile } from './files/givenFile.ts';
import { loadRecordEngines } from './wasm/loadRecordEngines.ts';

/** A model's detections, and the annotation file of the images that they are on. */
export interface ResultsToScore {
  readonly results: GivenFile;
  readonly truth: GivenFile;
}

/**
 * AP of a COCO results file.
 *
 * @throws FailureError when a file cannot be read, `nothing-usable` where the images have no box, and when it is cancelled
 */
export async function scoreResults(
  { results, truth }: ResultsToScore,
  { wasmFolder, progress, pause, signal }: AnalyzeFileOptions,
): Promise<ResultScores> {
  const reading = { engine: loadRecordEngines(wasmFolder), progress, pause, signal };
  const annotations = await givenAnnotations(truth);
  const { dataset, profile, namedFiles } = await readAnnotations(annotations, reading);
  const { averagePrecision, readPredictions } =
    await import('../../analysis/pipeline/measuredResults.ts');
  const predictions = await readPredictions(await givenFile(results), dataset, {
    ...reading,
    anyScore: true,
    namedFiles,
  });
  const slice = new TimeSlice(reading);
  const scores = await slice.run(averagePrecision(dataset, predictions));
  if (scores !== null) return scores;
  const reasons = await slice.run(unusableReasons(dataset, await profile()));
  const { count } = dataset.annotations;
  return fail({ code: 'nothing-usable', file: annotations.name, annotations: count, reasons });
}
