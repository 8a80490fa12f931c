import type { LearnedReport } from '../../../src/analysis/report/LearnedReport.ts';
import type { RunRow } from '../../../src/analysis/trainings/runs/Learned.ts';
import { learnedOf, SOME } from '../trainings/runs/someScenarios.ts';

const place = (file: string, line: number | null) => ({ file, line });

/** A run of every status, as a file, a log, a plan and a person say it. */
const ROWS: readonly RunRow[] = [
  {
    gamma: 1,
    alpha: 0.5,
    score: 0.432,
    seed: '0',
    status: 'measured',
    place: place('runs.csv', 2),
  },
  {
    gamma: 2,
    alpha: 0.25,
    score: 0.411,
    seed: '0',
    status: 'measured',
    place: place('runs.csv', 3),
  },
  {
    gamma: 1.5,
    alpha: 0.4,
    score: 0.42,
    seed: null,
    status: 'measured',
    place: place('typed in', null),
  },
  {
    gamma: 1,
    alpha: 0.75,
    score: 0.31,
    seed: '0',
    status: 'other-length',
    place: place('runs.csv', 5),
  },
  { gamma: 1, alpha: 0.5, score: 0.432, seed: '0', status: 'copy', place: place('runs.csv', 6) },
  {
    gamma: 0.5,
    alpha: 0.6,
    score: null,
    seed: '0',
    status: 'waiting',
    place: place('3-g0.5-a0.6-s0', null),
  },
  {
    gamma: 2,
    alpha: 0.4,
    score: null,
    seed: '1',
    status: 'started',
    place: place('4-g2-a0.4-s1', null),
  },
  {
    gamma: 2,
    alpha: 0.25,
    score: null,
    seed: '1',
    status: 'failed',
    place: place('5-g2-a0.25-s1', null),
  },
  {
    gamma: 1,
    alpha: 0.5,
    score: null,
    seed: '1',
    status: 'no-log',
    place: place('6-g1-a0.5-s1', null),
  },
  {
    gamma: 1,
    alpha: 0.5,
    score: null,
    seed: '3',
    status: 'refused',
    place: place('work_dirs/retinanet_r50_fpn_1x/20240102_030405/vis_data/scalars.json', 8),
  },
];

/** What three runs say, with more that do not count. */
export function sampleLearned(): LearnedReport {
  const runs = ROWS.filter(({ status }) => status === 'measured').map(
    ({ gamma, alpha, score, seed }) => ({ gamma, alpha, score: score!, seed }),
  );
  return {
    ...learnedOf({ scenarios: SOME, runs, steps: 1000 }),
    rows: ROWS,
    remarks: [
      { code: 'per-cent', file: 'runs.csv' },
      { code: 'other-length', count: 1, unit: 'epochs', kept: 12 },
    ],
  };
}

/** The same with hostile text in every place that a table, a log or a plan fills. */
export function learnedNaming(text: string): LearnedReport {
  const learned = sampleLearned();
  return {
    ...learned,
    next: { kind: 'train', gamma: 1, alpha: 0.5, seed: text, why: 'list', hoped: 0, chance: 0 },
    rows: ROWS.map(row => ({ ...row, seed: text, place: place(text, 1) })),
    remarks: [
      { code: 'per-cent', file: text },
      { code: 'cut-off', file: text, line: 1 },
      { code: 'run-missing', name: text, state: 'waiting' },
      { code: 'metric', metric: text, others: [text] },
    ],
  };
}
