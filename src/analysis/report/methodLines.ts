import type { NumberFormat } from '../../words/numberFormat.ts';
import { wasSampled } from './wasSampled.ts';
import { imageWords } from './imageWords.ts';
import type { Report } from './Report.ts';
import { trainingWords } from './trainingWords.ts';

/** How sure a number is: counted on this dataset, or simulated from the counts. */
export interface MethodLine {
  readonly kind: 'counted' | 'simulated' | 'measured';
  readonly text: string;
}

/** Why nothing was simulated where IoUs are missing: boxes have a highest IoU if the rule knows IoUs at all. */
function withoutIous({ assignment }: Report): string {
  if (assignment.anchors === 0) return 'No anchor was counted, so nothing is simulated.';
  return assignment.bestIou.counts.length === 0
    ? 'This rule chooses its foreground without IoU, by which the simulation tells easy from hard; so nothing is simulated and no α and γ are recommended.'
    : 'Labels and counts only, as asked for: the IoUs of background anchors, by which the simulation tells easy from hard, were left out; so nothing is simulated and no α and γ are recommended.';
}

/** How the report was computed, for the reader who doubts it. */
export function methodLines(report: Report, format: NumberFormat): readonly MethodLine[] {
  const { detector, simulation } = report;
  const lines: MethodLine[] = [
    {
      kind: 'counted',
      text: `Anchors, matches and sizes follow ${detector.framework} ${detector.version} (${detector.name}, from a ${detector.from === 'preset' ? 'preset' : 'config file'}), ${imageWords(report.assignment, format)}.`,
    },
  ];
  if (detector.trainingSizes !== undefined)
    lines.push({
      kind: 'counted',
      text: `Every image is counted at each of its ${format.count(detector.trainingSizes)} training sizes: numbers of anchors, and of boxes with or without them, are sums over these.`,
    });
  if (report.assignment.imagesPerBatch !== undefined)
    lines.push({
      kind: 'counted',
      text: `Images are padded together, ${format.count(report.assignment.imagesPerBatch)} at a time, in one seeded shuffle that stands for all epochs.`,
    });
  if (detector.notModelled !== undefined)
    lines.push({ kind: 'counted', text: `Not modelled: ${detector.notModelled.join(' ')}` });
  if (report.assignment.iouHistogram.counts.length === 0)
    lines.push({
      kind: 'counted',
      text: withoutIous(report),
    });
  if (wasSampled(report))
    lines.push({
      kind: 'counted',
      text: 'This detector samples its anchors in balance before the loss, after which α and γ have little to act on; so nothing is simulated and no α and γ are recommended.',
    });
  if (report.measured !== undefined) {
    const { outcomes, missed, lowestScore, suspects } = report.measured;
    lines.push({
      kind: 'measured',
      text: `Your model’s detections at IoU ${format.decimal(0.5)}: ${format.count(outcomes.true)} true, ${format.count(outcomes.near + outcomes['other-class'] + outcomes.background)} false (${format.count(outcomes.near)} near an object, ${format.count(outcomes['other-class'])} on another class, ${format.count(outcomes.background)} on background), ${format.count(missed)} boxes missed; ${format.count(suspects.count)} confident errors may be wrong or missing labels. Scores below ${format.decimal(lowestScore)} are not in the file, and easy negatives never are.`,
    });
  }
  if (simulation !== undefined)
    lines.push(
      { kind: 'simulated', text: trainingWords(simulation, format) },
      {
        kind: 'simulated',
        text: `Easy and hard, the AP surface and the recommendation come from a small simulated head (TensorFlow.js, ${simulation.backend} backend; ${format.count(simulation.members.count)} sets of constants; training budget ${format.decimal(simulation.budget)}; scores from ${format.decimal(simulation.scoreThreshold)} on). Only ranks and relative differences mean something; no detector was trained.`,
      },
    );
  return lines;
}
