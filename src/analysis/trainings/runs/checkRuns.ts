import type { Detail } from '../../contract/failures/Detail.ts';
import { fail } from '../../contract/failures/Failure.ts';
import type { RunRemark } from '../../contract/RunRemark.ts';
import type { RunRow, RunStatus } from './Learned.ts';
import { isSamePair } from './measuredPairs.ts';
import {
  type MeasuredRun,
  type Metric,
  METRICS,
  type RunPlace,
  type RunRecord,
} from './MeasuredRun.ts';
import { gridPlace } from './posterior/gridPlace.ts';
import type { PairedFile, PairedRecord, ScoredRecord } from './PairedRecord.ts';
import { MOST_RUNS } from './readers/readRuns.ts';
import { sharesOf } from './sharesOf.ts';
import { unequalLengths } from './unequalLengths.ts';

/** Runs that go together, and what to know of them. */
export interface CheckedRuns {
  readonly runs: readonly MeasuredRun[];
  /** Each run that was read, those that count first. */
  readonly rows: readonly RunRow[];
  readonly remarks: readonly RunRemark[];
  /** How long they are, as far as they say it. */
  readonly length: Pick<RunRecord, 'epochs' | 'iterations' | 'batch'>;
  /** Images that they say they saw; null where none does. */
  readonly images: { readonly count: number; readonly place: RunPlace } | null;
}

/** Of a plan nothing may have run yet. */
const NONE: CheckedRuns = {
  runs: [],
  rows: [],
  remarks: [],
  length: { epochs: null, iterations: null, batch: null },
  images: null,
};

/** A gross range: what lies outside is a mistake in the column. */
const RANGES = { gamma: [0, 100], alpha: [0, 1] } as const;

/**
 * Whether runs can be compared with each other.
 *
 * @param metric by which; without it, the first that all of them have of score, AP, AP50, AP75
 * @throws FailureError `runs-unusable` with the line where it can be said
 */
export function checkRuns(files: readonly PairedFile[], metric?: Metric): CheckedRuns {
  const all = files.flatMap(({ records }) => records);
  if (all.length === 0) return NONE;
  if (all.length > MOST_RUNS) refuse(placeOf(all), { kind: 'too-many-runs', most: MOST_RUNS });
  for (const record of all) checkPair(record);
  const { metric: chosen, others } = metricOf(all, metric);
  const shares = sharesOf(files, chosen);
  const { kept, left, remark } = unequalLengths(shares.records);
  const { runs, copies } = withoutCopies(kept);
  checkDiffering(runs, placeOf(all));
  return {
    runs: runs.map(({ gamma, alpha, score, seed }) => ({ gamma, alpha, score, seed })),
    rows: [
      ...runs.map(run => rowOf(run, 'measured')),
      ...left.map(run => rowOf(run, 'other-length')),
      ...copies.map(run => rowOf(run, 'copy')),
    ],
    remarks: [
      ...files.flatMap(ofFile),
      ...ofLogs(files),
      ...shares.perCent.map((file): RunRemark => ({ code: 'per-cent', file })),
      ...(others.length > 0 ? [{ code: 'metric', metric: chosen, others } as const] : []),
      ...(remark === null ? [] : [remark]),
      ...(copies.length > 0 ? [{ code: 'copies', count: copies.length } as const] : []),
      ...ofSeeds(runs),
      ...outside(runs),
    ],
    length: lengthOf(kept),
    images: imagesOf(kept),
  };
}

function refuse({ file, line }: RunPlace, reason: Detail): never {
  return fail({ code: 'runs-unusable', file, ...(line !== null && { line }), reason });
}

function placeOf(records: readonly RunRecord[]): RunPlace {
  const [first] = records as [RunRecord];
  return { file: first.place.file, line: null };
}

function checkPair({ place, gamma, alpha }: PairedRecord): void {
  for (const [field, value] of [
    ['gamma', gamma],
    ['alpha', alpha],
  ] as const) {
    const [low, high] = RANGES[field];
    if (!(value >= low && value <= high))
      refuse(place, { kind: 'out-of-range', field, found: String(value), low, high });
  }
}

/** What all runs have a score by. */
function metricOf(records: readonly PairedRecord[], wanted: Metric | undefined) {
  const common = METRICS.filter(metric =>
    records.every(({ scores }) => scores[metric] !== undefined),
  );
  const [first] = wanted === undefined ? common : common.filter(metric => metric === wanted);
  if (first === undefined) {
    const names = METRICS.filter(metric => records.some(({ scores }) => metric in scores));
    return refuse(placeOf(records), { kind: 'mixed-metrics', names });
  }
  return { metric: first, others: common.filter(metric => metric !== first) };
}

/** Without rows that say the same of one run twice. */
function withoutCopies(records: readonly ScoredRecord[]) {
  const isCopy = (record: ScoredRecord, i: number) =>
    records.slice(0, i).some(before => isSameRun(before, record));
  return {
    runs: records.filter((record, i) => !isCopy(record, i)),
    copies: records.filter(isCopy),
  };
}

function rowOf({ gamma, alpha, score, seed, place }: ScoredRecord, status: RunStatus): RunRow {
  return { gamma, alpha, score, seed, status, place };
}

function isSameRun(one: ScoredRecord, other: ScoredRecord): boolean {
  return (
    isSamePair(one, other) &&
    one.seed === other.seed &&
    one.score === other.score &&
    METRICS.every(metric => one.scores[metric] === other.scores[metric])
  );
}

/** Trainings that differ in anything never reach the same score to the last digit: not three of them. */
function checkDiffering(runs: readonly ScoredRecord[], place: RunPlace): void {
  const [first] = runs as [ScoredRecord];
  if (runs.every(({ score }) => score === 0)) refuse(place, 'all-lost');
  const isAlike = runs.every(({ score }) => score === first.score);
  if (runs.length >= 4 && isAlike) refuse(place, 'runs-identical');
  for (const run of runs) {
    const own = runs.filter(other => isSamePair(other, run));
    const alike = own.filter(({ score }) => score === run.score && score > 0);
    if (alike.length >= 3 && alike.length === own.length) refuse(run.place, 'seed-without-effect');
  }
}

function ofFile({ file, cutOff, restarted }: PairedFile): RunRemark[] {
  return [
    ...(cutOff === null ? [] : [{ code: 'cut-off', file, line: cutOff } as const]),
    ...(restarted ? [{ code: 'restarted', file } as const] : []),
  ];
}

function ofLogs(files: readonly PairedFile[]): RunRemark[] {
  const count = files.filter(({ format }) => format !== 'csv' && format !== 'results').length;
  return count === 0 ? [] : [{ code: 'last-evaluation', count }];
}

function ofSeeds(runs: readonly MeasuredRun[]): RunRemark[] {
  const seeds = new Set(runs.flatMap(({ seed }) => seed ?? []));
  if (seeds.size === 0) return [{ code: 'no-seeds' }];
  return seeds.size === 1 ? [{ code: 'single-seed' }] : [];
}

function outside(runs: readonly MeasuredRun[]): RunRemark[] {
  const pairs = runs.filter((run, i) => runs.findIndex(other => isSamePair(run, other)) === i);
  return pairs
    .filter(pair => gridPlace(pair).outside)
    .map(({ gamma, alpha }) => ({ code: 'outside-grid', gamma, alpha }));
}

function lengthOf(records: readonly ScoredRecord[]): CheckedRuns['length'] {
  const known = (name: 'epochs' | 'iterations' | 'batch') =>
    records.find(record => record[name] !== null)?.[name] ?? null;
  return { epochs: known('epochs'), iterations: known('iterations'), batch: known('batch') };
}

function imagesOf(records: readonly ScoredRecord[]): CheckedRuns['images'] {
  const first = records.find(({ images }) => images !== null);
  const other = records.find(({ images }) => images !== null && images !== first?.images);
  if (typeof first?.images !== 'number') return null;
  if (typeof other?.images === 'number')
    refuse(other.place, { kind: 'other-images', found: other.images, images: first.images });
  return { count: first.images, place: first.place };
}
