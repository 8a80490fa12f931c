import { expect, it } from 'vitest';
import { methodLines } from '../../../src/analysis/report/export/text/methodLines.ts';
import type { Report } from '../../../src/analysis/report/Report.ts';
import { ENGLISH } from '../../../src/words/numberFormat.ts';
import { sampleReport } from './sampleReport.ts';

const textOf = (report: Report) => methodLines(report, ENGLISH).map(({ text }) => text);

it('says which numbers come from a sample, and how far they may be off; nothing where all are exact', () => {
  const exact = sampleReport();
  expect(textOf(exact).filter(text => text.includes('hash'))).toEqual([]);
  const sample = { images: 3696, of: 118_287 };
  const { iouHistogram } = exact.assignment;
  const errors = iouHistogram.counts.slice(0, 4).map(number => Math.ceil(number / 20));
  const lines = textOf({
    ...exact,
    assignment: {
      ...exact.assignment,
      iouHistogram: { ...iouHistogram, sample: { ...sample, errors } },
    },
    simulation: { ...exact.simulation!, sample },
  });
  expect(lines.filter(text => text.includes('hash'))).toEqual([
    'Labels and all other counts are of every image. Only how the anchors below an IoU of 0.4 divide is estimated, from 3,696 of 118,287 images, chosen by a hash of their ids: each bar is within 5% of its exact number (three standard errors; in JSON for each bar). --exact-histogram counts all images.',
    'The simulation starts from the anchors of 3,696 of 118,287 images, chosen by a hash of their ids.',
  ]);
});

it('says from which score on F1 is best, and what is taken for what there', () => {
  const report = sampleReport();
  const lineWith = (
    confusion: Partial<NonNullable<NonNullable<Report['measured']>['confusion']>>,
  ) => {
    const measured = {
      ...report.measured!,
      confusion: { ...report.measured!.confusion!, ...confusion },
    };
    return textOf({ ...report, measured }).find(text => text.startsWith('From score'));
  };
  const best =
    'From score 0.42 on, F1 is best (0.64): precision 69%, recall 60%. There, at IoU 0.5, ';
  expect(lineWith({})).toBe(
    `${best}boxes missed: 368; detections on background: 213; boxes taken for another class: 12.`,
  );
  // Among the classes that share a row there are more.
  expect(
    lineWith({
      classes: [1, 'x', 7],
      others: 4,
      confusedOthers: 2,
      counts: [
        [50, 3, 1, 0, 10],
        [4, 60, 0, 2, 20],
        [0, 5, 70, 0, 30],
        [1, 0, 0, 9, 40],
        [7, 8, 9, 1, 0],
      ],
    }),
  ).toBe(
    `${best}boxes missed: 100; detections on background: 25; boxes taken for another class: 18, most often boat for class x (5).`,
  );
  const { confusion: _, ...without } = report.measured!;
  expect(textOf({ ...report, measured: without }).join()).not.toContain('F1');
});
