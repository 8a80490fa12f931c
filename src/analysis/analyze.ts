import type { ByteSource } from './contract/ByteSource.ts';
import { checkInputs } from './detectors/checks/checkInputs.ts';
import { checkSetup } from './detectors/checks/checkSetup.ts';
import { checkUsable, conclude, type ConcludeOptions } from './conclude.ts';
import type { ReadOptions } from './formats/Format.ts';
import { formatOf } from './formats/formats.ts';
import { measurePredictions } from './predictions/measurePredictions.ts';
import { measuredReport } from './report/build/measuredReport.ts';
import type { Report } from './report/Report.ts';
import { summarize, type SummarizeOptions } from './summary/summarize.ts';

export interface AnalyzeOptions
  extends SummarizeOptions, Pick<ConcludeOptions, 'setup' | 'startBackend' | 'inputs' | 'runs'> {
  /** COCO results of a model on the same images. */
  readonly predictions?: ByteSource | undefined;
  /** What reads the records of the file; plain TypeScript where it is not given. */
  readonly engine?: ReadOptions['engine'];
  /** Whether the whole file must be JSON by RFC 8259, also where nothing is read from it. */
  readonly strict?: boolean | undefined;
}

/**
 * The whole analysis of one annotation file.
 *
 * @throws FailureError when the file cannot be read or holds nothing to analyze, when the detector is described by numbers
 *   that cannot be meant, and when it is cancelled
 */
export async function analyze(source: ByteSource, options: AnalyzeOptions): Promise<Report> {
  const { setup, imagesPerBatch, predictions } = options;
  checkSetup(setup);
  checkInputs({ inputs: options.inputs ?? {}, imagesPerBatch: imagesPerBatch ?? 1 }, setup.name);
  const format = await formatOf(source);
  const dataset = await format.read(source, options);
  options.progress?.({ stage: 'count', share: 0 });
  const summary = await summarize(dataset, setup, options);
  checkUsable(summary, setup, source.name);
  const measured = predictions && (await measurePredictions(predictions, dataset, options));
  return conclude(summary, {
    ...options,
    source: { file: source.name, format: format.id, bytes: source.size },
    measured: measured && {
      ...measured,
      report: measuredReport(predictions?.name ?? '', dataset, measured),
    },
  });
}
