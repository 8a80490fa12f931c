import fs from 'node:fs';
import { advise } from '../../../src/analysis/advice/advise.ts';
import type { AnchorAdviceReport } from '../../../src/analysis/report/AnchorAdviceReport.ts';
import type { Report } from '../../../src/analysis/report/Report.ts';
import { plainContext } from '../../helpers/advice.ts';
import { sampleRecommendation, sampleSimulation } from './sampleSimulation.ts';

const anchorAdvice: Required<AnchorAdviceReport> = {
  images: 200,
  before: { boxes: 949, covered: 612, unmatched: 33, foreground: [1180, 1904, 1698, 1120, 552] },
  after: { boxes: 949, covered: 803, unmatched: 9, foreground: [2210, 2304, 1702, 1118, 540] },
  levels: [
    { stride: 8, sizes: [16, 20, 25], aspectRatios: [0.5, 1, 2] },
    { stride: 16, sizes: [48, 60, 76], aspectRatios: [0.5, 1, 2] },
  ],
  clusters: { shapes: [{ width: 18.5, height: 31.2 }], meanIou: 0.58 },
  text: 'anchor_sizes = ((16, 20, 25), (48, 60, 76))',
};

/** A small report with all that a simulation and its advice may fill, its sums agreeing; a new copy each time. */
export function sampleReport(): Report {
  const file = new URL('../../fixtures/report.json', import.meta.url);
  const counted = JSON.parse(fs.readFileSync(file, 'utf8')) as Report;
  return structuredClone({
    ...counted,
    anchorAdvice,
    simulation: sampleSimulation,
    recommendation: sampleRecommendation,
  });
}

/** The sample with hostile text in every place where a data file may put some. */
export function reportNaming(text: string): Report {
  const report = sampleReport();
  return {
    ...report,
    source: { ...report.source, file: text },
    dataset: {
      ...report.dataset,
      categories: report.dataset.categories.map(category => ({ ...category, name: text })),
      problems: [{ code: 'box-empty', count: 1, examples: [{ annotation: text, image: text }] }],
    },
    assignment: {
      ...report.assignment,
      unmatched: {
        count: 1,
        reasons: [{ code: text, count: 1 }],
        examples: [{ annotation: text, image: text }],
      },
    },
  };
}

/** As `--no-simulation` leaves it. */
export function countedReport(): Report {
  const {
    difficulty: _1,
    simulation: _2,
    recommendation: _3,
    anchorAdvice: _4,
    ...counted
  } = sampleReport();
  const dataset = { ...plainContext.dataset, boxes: 949, unmatched: 33 };
  return { ...counted, advice: advise({ ...plainContext, dataset }) };
}
