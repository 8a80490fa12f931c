import { printable } from '../../../contract/text/printable.ts';
import { predictions } from '../../../../words/en/dataset/predictions.ts';
import { remarkIn } from '../../../../words/dataset/PredictionWords.ts';
import { counted as en } from '../../../../words/en/counted.ts';
import { backendText } from '../../../../words/say/backendText.ts';
import { gapWords } from '../../../../words/en/gapWords.ts';
import { gapText } from '../../../../words/say/gapText.ts';
import { trainingFactsText } from '../../../../words/say/trainingFactsText.ts';
import { method } from '../../../../words/en/report/method.ts';
import type { NumberFormat } from '../../../../words/numberFormat.ts';
import type { AssignmentReport, DetectorReport, Report, SimulationReport } from '../../Report.ts';
import { trainingText } from './trainingText.ts';
import { unsizedImages } from '../../derive/unsizedImages.ts';
import { wasSampled } from '../../derive/wasSampled.ts';

/** How sure a number is: counted on this dataset, or simulated from the counts. */
export interface MethodLine {
  readonly kind: 'counted' | 'simulated' | 'measured';
  readonly text: string;
}

/** How the report was computed, for the reader who doubts it. */
export function methodLines(report: Report, format: NumberFormat): readonly MethodLine[] {
  const { simulation } = report;
  const line = (kind: MethodLine['kind']) => (text: string) => ({ kind, text });
  return [
    ...countedLines(report, format).map(line('counted')),
    ...measuredLines(report, format).map(line('measured')),
    ...(simulation === undefined ? [] : simulatedLines(simulation, format)).map(line('simulated')),
  ];
}

function countedLines(report: Report, format: NumberFormat): string[] {
  const { detector, assignment } = report;
  const lines = [countedLine(detector, imagesText(report, format))];
  if (detector.trainingSizes !== undefined)
    lines.push(method.sizes(format.count(detector.trainingSizes)));
  if (assignment.imagesPerBatch !== undefined)
    lines.push(method.batches(format.count(assignment.imagesPerBatch)));
  if (detector.stated !== undefined)
    lines.push(method.stated(trainingFactsText(detector.stated, en.training, format)));
  if (detector.notModelled !== undefined)
    lines.push(method.notModelled(detector.notModelled.map(gap => gapText(gap, gapWords))));
  if (assignment.iouHistogram.counts.length === 0) lines.push(withoutIous(assignment));
  if (wasSampled(report)) lines.push(method.sampled);
  return lines;
}

function countedLine(detector: DetectorReport, images: string): string {
  return method.counted({
    framework: `${detector.framework} ${detector.version}`,
    detector: detector.name,
    source: detector.from === 'preset' ? method.preset : method.configFile,
    images,
  });
}

/** Which images the counts are of. */
function imagesText({ assignment, dataset }: Report, format: NumberFormat): string {
  const { images } = method;
  const { leftOutImages = [], imagesWithoutPixels = 0 } = assignment;
  const unsized = unsizedImages(dataset);
  if (leftOutImages.length === 0 && unsized > 0)
    return images.some(
      format.count(dataset.images - unsized),
      format.count(dataset.images),
      format.count(unsized),
    );
  if (leftOutImages.length === 0)
    return imagesWithoutPixels === 0
      ? images.every
      : images.everyBut(format.count(imagesWithoutPixels));
  const reasons = leftOutImages.map(({ code, count }) =>
    (code === 'no-boxes' ? images.withoutBoxes : images.tooSmall)(format.count(count)),
  );
  return images.used(
    unsized === 0 ? reasons : [...reasons, images.withoutSize(format.count(unsized))],
  );
}

/** Why nothing was simulated where IoUs are missing: boxes have a highest IoU if the rule knows IoUs at all. */
function withoutIous({ anchors, bestIou }: AssignmentReport): string {
  if (anchors === 0) return method.noAnchors;
  return bestIou.counts.length === 0 ? method.ruleWithoutIou : method.labelsOnly;
}

function measuredLines({ measured }: Report, format: NumberFormat): string[] {
  if (measured === undefined) return [];
  const { outcomes, missed, lowestScore, suspects } = measured;
  return [
    method.measured({
      iou: format.decimal(0.5),
      hits: format.count(outcomes.true),
      errors: format.count(outcomes.near + outcomes['other-class'] + outcomes.background),
      near: format.count(outcomes.near),
      otherClass: format.count(outcomes['other-class']),
      background: format.count(outcomes.background),
      missed: format.count(missed),
      suspects: format.count(suspects.count),
      lowestScore: format.decimal(lowestScore),
    }),
    ...remarkLines(measured, format),
  ];
}

function remarkLines(
  { remarks = [], leftOut }: NonNullable<Report['measured']>,
  format: NumberFormat,
): string[] {
  const texts = (wrong: boolean) =>
    remarks
      .filter(({ code }) => (code === 'corners') === wrong)
      .map(remark => printable(remarkIn(predictions, remark)));
  const [left, wrong] = [texts(false), texts(true)];
  return [
    ...(left.length === 0 ? [] : [method.leftOut(format.count(leftOut), left)]),
    ...(wrong.length === 0 ? [] : [method.looksWrong(wrong)]),
  ];
}

function simulatedLines(simulation: SimulationReport, format: NumberFormat): string[] {
  return [
    trainingText(simulation, format),
    method.simulated({
      backend: backendText(simulation.backend, en),
      members: format.count(simulation.members.count),
      budget: format.decimal(simulation.budget),
      threshold: format.decimal(simulation.scoreThreshold),
    }),
  ];
}
