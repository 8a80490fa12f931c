import type { AnnotationSource } from '../contract/sources/AnnotationSource.ts';
import type { ByteSource } from '../contract/sources/ByteSource.ts';
import { checkInputs } from '../detectors/checks/checkInputs.ts';
import { checkSetup } from '../detectors/checks/checkSetup.ts';
import { conclude, type ConcludeOptions } from './conclude.ts';
import type { Dataset } from '../dataset/Dataset.ts';
import type { ReadOptions } from '../formats/Format.ts';
import { type ReadAnnotations, readAnnotations } from '../formats/readAnnotations.ts';
import { type OnData, tellData } from './tellData.ts';
import type { Report } from '../report/Report.ts';
import { requireMatched, requireUsable } from './requireUsable.ts';
import { summarize, type SummarizeOptions } from '../summary/summarize.ts';

export interface AnalysisOptions
  extends
    SummarizeOptions,
    Pick<
      ConcludeOptions,
      'setup' | 'startBackend' | 'inputs' | 'runs' | 'adviseBeside' | 'loadHeads'
    > {
  /** COCO results of a model on the same images. */
  readonly predictions?: ByteSource | undefined;
  /** What reads the records of the file; plain TypeScript where it is not given. */
  readonly engine?: ReadOptions['engine'];
  /** Whether the whole file must be JSON by RFC 8259, also where nothing is read from it. */
  readonly strict?: boolean | undefined;
  /** How the boxes of a COCO file are written, where the user says so. */
  readonly boxes?: ReadOptions['boxes'];
  /** How many records of each kind of problem are named; 5 where it is not given. */
  readonly examples?: number | undefined;
  /** Which split of the set; the first where it is not given. */
  readonly split?: string | undefined;
  /** Is shown the data set once it has been read. */
  readonly onDataset?: ((dataset: Dataset) => Promise<void>) | undefined;
  /** Is shown what the report will say of the data, as soon as that is known. */
  readonly onData?: OnData | undefined;
}

/**
 * The whole analysis of one annotation file or folder.
 *
 * @throws FailureError when the file cannot be read or holds nothing to analyze, when the detector is described by numbers
 *   that cannot be meant, and when it is cancelled
 */
export async function analyze(asked: AnnotationSource, options: AnalysisOptions): Promise<Report> {
  const { setup, imagesPerBatch, predictions } = options;
  checkSetup(setup);
  checkInputs({ inputs: options.inputs ?? {}, imagesPerBatch: imagesPerBatch ?? 1 }, setup.name);
  options.onStage?.('read');
  const read = await readAnnotations(asked, options);
  const { dataset, source } = read;
  await requireUsable(read, true, options);
  await options.onDataset?.(dataset);
  options.progress?.({ stage: 'count', share: 0 });
  const onDescribed = tellData(options.onData, read);
  // Without a simulation no other anchors are looked for.
  const keepsSample = options.startBackend !== null;
  const summary = await summarize(dataset, setup, { ...options, keepsSample, onDescribed });
  await requireMatched(read, { summary, setup }, options);
  const measured = predictions && (await measure(predictions, read, options));
  return conclude(summary, { ...options, convention: dataset.convention, source, measured });
}

async function measure(
  predictions: ByteSource,
  { dataset, namedFiles }: ReadAnnotations,
  options: AnalysisOptions,
): Promise<ConcludeOptions['measured']> {
  const { measurePredictions, measuredReport } = await import('./measuredResults.ts');
  const measured = await measurePredictions(predictions, dataset, { ...options, namedFiles });
  return { ...measured, report: measuredReport(predictions.name, dataset, measured) };
}
