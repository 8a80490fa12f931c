import { counted as en } from '../../../../words/en/counted.ts';
import { backendText } from '../../../../words/say/backendText.ts';
import { gapWords } from '../../../../words/en/gapWords.ts';
import { gapText } from '../../../../words/say/gapText.ts';
import { trainingFactsText } from '../../../../words/say/trainingFactsText.ts';
import { method } from '../../../../words/en/report/method.ts';
import type { NumberFormat } from '../../../../words/numberFormat.ts';
import type { AssignmentReport, DetectorReport, Report, SimulationReport } from '../../Report.ts';
import { detectionLines } from './detectionLines.ts';
import { trainingText } from './trainingText.ts';
import { unsizedImages } from '../../derive/unsizedImages.ts';
import { largestError } from '../../derive/largestError.ts';
import { wasSampled } from '../../derive/wasSampled.ts';

/** How sure a number is: counted on this dataset, or simulated from the counts. */
export interface MethodLine {
  readonly kind: 'counted' | 'simulated' | 'measured';
  readonly text: string;
}

/** How the report was computed, for the reader who doubts it. */
export function methodLines(report: Report, format: NumberFormat): readonly MethodLine[] {
  const { simulation, measured } = report;
  const line = (kind: MethodLine['kind']) => (text: string) => ({ kind, text });
  return [
    ...countedLines(report, format).map(line('counted')),
    ...(measured === undefined ? [] : detectionLines(measured, report, format)).map(
      line('measured'),
    ),
    ...(simulation === undefined ? [] : simulatedLines(report, simulation, format)).map(
      line('simulated'),
    ),
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
  if (assignment.iouHistogram.counts.length === 0) lines.push(withoutIous(report));
  lines.push(...sampledLines(assignment.iouHistogram, format));
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

function sampledLines(ious: AssignmentReport['iouHistogram'], format: NumberFormat): string[] {
  const { sample } = ious;
  if (sample === undefined) return [];
  return [
    method.sampledIous({
      images: format.count(sample.images),
      of: format.count(sample.of),
      iou: format.decimal(ious.edges[sample.errors.length] ?? 1),
      error: format.share(largestError(ious)),
    }),
  ];
}

/** Why nothing was simulated where IoUs are missing: boxes have a highest IoU if the rule knows IoUs at all. */
function withoutIous({ assignment: { anchors, bestIou }, recommendation }: Report): string {
  if (anchors === 0) return method.noAnchors;
  if (recommendation?.rests === 'published') return method.publishedPair;
  return bestIou.counts.length === 0 ? method.ruleWithoutIou : method.labelsOnly;
}

function simulatedLines(
  report: Report,
  simulation: SimulationReport,
  format: NumberFormat,
): string[] {
  const { sample } = simulation;
  return [
    trainingText(report, simulation, format),
    ...(sample
      ? [method.sampledEvidence(format.count(sample.images), format.count(sample.of))]
      : []),
    method.simulated({
      backend: backendText(simulation.backend, en),
      members: format.count(simulation.members.count),
      budget: format.decimal(simulation.budget),
      threshold: format.decimal(simulation.scoreThreshold),
    }),
  ];
}
