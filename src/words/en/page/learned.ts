import { runs } from '../runs.ts';
import type { RunStatus } from '../../RunsWords.ts';

const statuses: Readonly<Record<RunStatus, string>> = {
  measured: 'measured',
  'other-length': 'left out: another length',
  copy: 'left out: repeats another row',
  waiting: 'planned',
  started: 'planned: started, not finished',
  failed: 'planned: failed',
  'no-log': 'planned: finished, but no log can be read',
  refused: 'left out: contradicts the data or the other runs',
};

/** The user's own training runs. */
export const learned = {
  runs,
  tiles: {
    after: 'choice now',
    before: 'choice before any run',
  },
  gain: (p: { pair: string; low: string; high: string; seeds: string; isOne: boolean }) =>
    `${p.pair} over the default by ${p.seeds} common ${p.isOne ? 'seed' : 'seeds'}; 80% between ${p.low} and ${p.high}`,
  columns: { pair: 'pair', seed: 'seed', status: 'status', from: 'from' },
  statuses,
  unknownSeed: 'unknown',
  line: (file: string, line: string) => `${file}, line ${line}`,
  table: 'Runs',
  add: 'Add a measured run…',
  plan: 'Plan a comparison…',
  remove: 'Remove a run…',
  apply: (pair: string) => `Apply ${pair} to config…`,
  /** In the recommendation, where runs lead to a pair. */
  moved: (pair: string) => `Your own runs lead to ${pair}: see below.`,
  kept: 'Your own runs leave this choice as it is.',
  marks: '◆\u00a0trained.',
};
