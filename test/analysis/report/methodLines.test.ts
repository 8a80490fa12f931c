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
