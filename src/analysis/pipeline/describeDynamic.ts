import type { OnStage } from '../contract/AnalysisStage.ts';
import type { AnnotationSource } from '../contract/sources/AnnotationSource.ts';
import type { ByteSource } from '../contract/sources/ByteSource.ts';
import type { Steps } from '../contract/steps/Steps.ts';
import { TimeSlice } from '../contract/steps/TimeSlice.ts';
import type { Dataset } from '../dataset/Dataset.ts';
import { rowsByImage } from '../dataset/rowsByImage.ts';
import { type ShownBoxes, shownBoxes } from '../dataset/shownBoxes.ts';
import { recordRuleOfFramework } from '../detectors/arithmetics.ts';
import type { DynamicDetector } from '../dynamic/explore/DynamicDetector.ts';
import { type DynamicQuestions, exploreDynamic } from '../dynamic/explore/exploreDynamic.ts';
import type { Exploration } from '../dynamic/explore/Exploration.ts';
import type { ReadOptions } from '../formats/Format.ts';
import { type ReadAnnotations, readAnnotations } from '../formats/readAnnotations.ts';
import { adviseKnobs } from '../dynamic/knobs/adviseKnobs.ts';
import { knobData } from '../dynamic/knobs/knobData.ts';
import { dynamicReport } from '../report/build/dynamicReport.ts';
import { recordsReport } from '../report/build/recordsReport.ts';
import type { DynamicReport } from '../report/DynamicReport.ts';
import { requireUsable } from './requireUsable.ts';
import { describeDataset } from '../summary/describeDataset.ts';
import { type OnData, tellData } from './tellData.ts';
import { keptRecords } from '../summary/records/keptRecords.ts';

export interface DescribeOptions extends Omit<ReadOptions, 'isPart'> {
  readonly detector: DynamicDetector;
  readonly questions?: DynamicQuestions | undefined;
  /** COCO results of a model on the same images. */
  readonly predictions?: ByteSource | undefined;
  /** Is shown the data set once it has been read. */
  readonly onDataset?: ((dataset: Dataset) => Promise<void>) | undefined;
  /** Is shown what the report will say of the data, as soon as that is known. */
  readonly onData?: OnData | undefined;
  readonly onStage?: OnStage | undefined;
}

/**
 * The analysis of one annotation file for a detector that chooses its positives by its own predictions: the data, and what
 * follows from them without predictions.
 *
 * @throws FailureError when a file cannot be read, and when it is cancelled
 */
export async function describeDynamic(
  asked: AnnotationSource,
  { detector, questions = {}, predictions, ...options }: DescribeOptions,
): Promise<DynamicReport> {
  const onStage = options.onStage ?? NOBODY;
  onStage('read');
  const read = await readAnnotations(asked, options);
  const { dataset, source } = read;
  await requireUsable(read, false, options);
  await options.onDataset?.(dataset);
  options.progress?.({ stage: 'count', share: 0 });
  onStage('describe');
  const slice = new TimeSlice(options);
  const groups = await slice.run(rowsByImage(dataset));
  const described = await slice.run(describeDataset(dataset, groups, false));
  tellData(options.onData, read)(described);
  const rule = recordRuleOfFramework(detector.framework);
  const loader = dataset.isVoc === true ? rule?.vocSource : dataset.records && rule?.source;
  const { dataset: kept, faults } = await slice.run(keptRecords(dataset, rule));
  onStage('assign');
  const shown = await slice.run(shownBoxes(kept));
  const exploration = await slice.run(
    explore(dataset, shown, { counts: detector.counts, questions }),
  );
  const measured = await measuredBy(predictions, read, options);
  const counts = { written: described.annotations, trainedOn: shown.category.length };
  onStage('report');
  return dynamicReport({
    source,
    detector,
    described,
    ...(dataset.convention && { convention: dataset.convention }),
    ...(rule !== null &&
      loader !== undefined && { records: recordsReport(rule, faults, counts, loader) }),
    exploration,
    ...measured,
    knobs: adviseKnobs({ detector, exploration, data: knobData(dataset, shown) }),
  });
}

const NOBODY: OnStage = () => undefined;

/** What the detections of a model say; nothing without them. */
async function measuredBy(
  predictions: ByteSource | undefined,
  { dataset, namedFiles }: ReadAnnotations,
  options: Omit<DescribeOptions, 'detector'>,
): Promise<Pick<DynamicReport, 'measured'>> {
  if (predictions === undefined) return {};
  const { detectionsReport, measurePredictions } = await import('./measuredResults.ts');
  const measured = await measurePredictions(predictions, dataset, { ...options, namedFiles });
  return { measured: detectionsReport(predictions.name, dataset, measured) };
}

function* explore(
  dataset: Dataset,
  shown: ShownBoxes,
  { counts, questions }: Pick<DynamicDetector, 'counts'> & { readonly questions: DynamicQuestions },
): Steps<Exploration | null> {
  if (counts === null) return null;
  const { categories } = dataset;
  const listed = categories.filter(({ listings }) => listings > 0).length;
  const classes = { rows: categories.length, head: Math.max(1, listed) };
  return yield* exploreDynamic(shown, { counts, classes }, questions);
}
