import fs from 'node:fs';
import { advise } from '../../../src/analysis/advice/advise.ts';
import type { ResolvedTraining } from '../../../src/analysis/contract/SimulationInputs.ts';
import type { AnchorAdviceReport } from '../../../src/analysis/report/AnchorAdviceReport.ts';
import type { Report } from '../../../src/analysis/report/Report.ts';
import type { MeasuredReport } from '../../../src/analysis/report/MeasuredReport.ts';
import { plainContext } from '../../helpers/words/advice.ts';
import { learnedNaming, sampleLearned } from './sampleLearned.ts';
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

/** Equal bins of [0, 1], with these counts by their index. */
const histogram = (bins: number, counts: Readonly<Record<number, number>>) => ({
  edges: Array.from({ length: bins + 1 }, (_, bin) => bin / bins),
  counts: Array.from({ length: bins }, (_, bin) => counts[bin] ?? 0),
});

/** Precision at 101 recalls up to one, from 1 on. */
const falling = (last: number) =>
  Array.from({ length: 101 }, (_, at) => (at / 100 > last ? 0 : Math.round(1e4 - 40 * at) / 1e4));

/** The detections that chose among the sets of constants, and the suspects that the advice speaks of. */
const measured: Required<MeasuredReport> = {
  file: 'detections.json',
  detections: 862,
  leftOut: 3,
  remarks: [{ code: 'image-unknown', count: 3, given: '"12"', listed: '12' }],
  lowestScore: 0.05,
  outcomes: { true: 640, ignored: 9, near: 96, 'other-class': 21, background: 93 },
  missed: 309,
  averagePrecision: { AP: 0.374, AP50: 0.581, AP75: 0.402 },
  curves: {
    mean: falling(0.72),
    classes: [{ id: 1, boxes: 949, precision: falling(0.72) }],
  },
  confusion: {
    score: 0.42,
    f1: 0.64,
    precision: 0.69,
    recall: 0.6,
    classes: [1],
    others: 1,
    confusedOthers: 0,
    counts: [
      [569, 12, 368],
      [0, 0, 0],
      [204, 9, 0],
    ],
  },
  perCategory: [{ id: 1, truePositives: 640, falsePositives: 210, missed: 309, ap50: 0.581 }],
  truePositiveScores: histogram(20, { 9: 40, 15: 200, 19: 400 }),
  falsePositiveScores: histogram(20, { 1: 82, 6: 60, 12: 50, 18: 18 }),
  gradientNorms: histogram(30, { 0: 500, 6: 200, 15: 100, 29: 50 }),
  lossShares: [
    { gamma: 0, hardestTrue: 0.61, hardestFalse: 0.04 },
    { gamma: 2, hardestTrue: 0.97, hardestFalse: 0.09 },
  ],
  suspects: {
    count: 41,
    share: 0.32,
    examples: [{ image: 12, category: 1, box: [4, 8, 40, 60], score: 0.91, bestIou: 0 }],
  },
};

/** A small report with all that a simulation and its advice may fill, its sums agreeing; a new copy each time. */
export function sampleReport(): Report {
  const file = new URL('../../fixtures/report.json', import.meta.url);
  const counted = JSON.parse(fs.readFileSync(file, 'utf8')) as Report;
  return structuredClone({
    ...counted,
    detector: { ...counted.detector, levels: counted.detector.levels.map(withShapes) },
    assignment: { ...counted.assignment, boxShapes: shapesOf(counted) },
    anchorAdvice,
    measured,
    simulation: sampleSimulation,
    recommendation: sampleRecommendation,
  });
}

type Level = Report['detector']['levels'][number];

/** RetinaNet's three aspect ratios of each size. */
function withShapes(level: Level): Level {
  const shapes = [0.5, 1, 2].flatMap(ratio =>
    level.sizes.map(size => [size / Math.sqrt(ratio), size * Math.sqrt(ratio)] as const),
  );
  return { ...level, shapes };
}

/** The boxes of each size, half of them square, a quarter twice as wide and a quarter twice as high. */
function shapesOf({
  assignment: { boxSizes },
}: Report): NonNullable<Report['assignment']['boxShapes']> {
  const edges = Array.from({ length: 49 }, (_, edge) => 2 ** (edge / 4));
  const cells = new Map<string, [number, number, number]>();
  for (const [bin, count] of boxSizes.counts.entries()) {
    const side = Math.round(4 * Math.log2(Math.max(1, boxSizes.edges[bin] ?? 1)));
    const quarter = Math.floor(count / 4);
    for (const [column, row, boxes] of [
      [side, side, count - 2 * quarter],
      [side + 2, side - 2, quarter],
      [side - 2, side + 2, quarter],
    ] as const) {
      if (boxes === 0) continue;
      const cell = [Math.min(47, Math.max(0, column)), Math.min(47, Math.max(0, row))] as const;
      const before = cells.get(cell.join())?.[2] ?? 0;
      cells.set(cell.join(), [...cell, before + boxes]);
    }
  }
  return { edges, cells: [...cells.values()] };
}

/** With what three runs say. */
export function learnedReport(): Report {
  return { ...sampleReport(), learned: sampleLearned() };
}

/** The sample with hostile text in every place where a data file or a config may put some. */
export function reportNaming(text: string): Report {
  const report = sampleReport();
  return {
    ...report,
    source: { ...report.source, file: text },
    learned: learnedNaming(text),
    detector: {
      ...report.detector,
      name: text,
      from: 'config',
      notModelled: [{ code: 'not-modelled', key: text }],
      stated: {
        optimizer: { kind: 'other', name: text, file: text, line: 1 },
        augmentations: [{ kind: 'mosaic', name: text, file: text, line: 2 }],
      },
    },
    simulation: { ...report.simulation!, training: trainingFrom(text) },
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

/** A training whose every figure a config says. */
function trainingFrom(file: string): ResolvedTraining {
  const origin = { kind: 'config', file, line: 1 } as const;
  return {
    schedule: { kind: 'epochs', epochs: 12 },
    fromScratch: false,
    origins: { schedule: origin, fromScratch: origin, scoreThreshold: origin, prior: origin },
  };
}

/** As `--no-simulation` leaves it. */
export function countedReport(): Report {
  const {
    difficulty: _1,
    simulation: _2,
    recommendation: _3,
    anchorAdvice: _4,
    measured: _5,
    ...counted
  } = sampleReport();
  const dataset = { ...plainContext.dataset, boxes: 949, unmatched: 33 };
  return { ...counted, advice: advise({ ...plainContext, dataset }) };
}
