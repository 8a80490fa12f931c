import { fail } from '../../contract/failures/Failure.ts';
import type { TrainedGrid } from './TrainedGrid.ts';

/** A smoothed value is known better than this, or it is none. */
const LARGEST_ERROR = 0.2;

/**
 * A library of trained grids, every number looked at: a damaged one would change pairs without anybody seeing it.
 *
 * @throws FailureError `internal` that names the first entry that cannot be right
 */
export function readTrainedGrids(document: unknown): readonly TrainedGrid[] {
  if (!Array.isArray(document) || document.length === 0) refuse('the library', 'it is no list');
  const names = new Set<string>();
  for (const [index, entry] of document.entries()) {
    const name = nameOf(entry) ?? `entry ${index + 1}`;
    const fault = names.has(name) ? 'it is there twice' : faultOf(entry);
    if (fault !== null) refuse(name, fault);
    names.add(name);
  }
  return document as TrainedGrid[];
}

function refuse(name: string, fault: string): never {
  fail({ code: 'internal', message: `the stored trainings of ${name} are damaged: ${fault}` });
}

function nameOf(entry: unknown): string | null {
  const { name } = (entry ?? {}) as Partial<TrainedGrid>;
  return typeof name === 'string' && name.length > 0 ? name : null;
}

type Entry = Partial<Record<keyof TrainedGrid, unknown>>;

/** Of every value but the surface: whether it is one, by its name. */
const CHECKS: Partial<Record<keyof TrainedGrid, (value: unknown) => boolean>> = {
  name: isText,
  dataset: isText,
  source: isText,
  detector: isText,
  optimizer: isText,
  start: value => value === 'scratch',
  images: isCount,
  classes: isCount,
  steps: isCount,
  batch: isCount,
  seeds: isCount,
  trainings: isCount,
  negativesPerPositive: value => isNumber(value, 0, 1e9),
  prior: value => isNumber(value, 0, 1),
  scoreThreshold: value => value === 0 || isNumber(value, 0, 1),
  imageSize: value => isAxis(value, 0, 1e5, 2),
};

function faultOf(entry: unknown): string | null {
  const grid = (entry ?? {}) as Entry;
  const found = Object.entries(CHECKS).find(
    ([key, isOne]) => !isOne(grid[key as keyof TrainedGrid]),
  );
  return found === undefined ? faultOfSurface(grid) : `no ${found[0]}`;
}

function faultOfSurface(grid: Entry): string | null {
  const { gammas, alphas } = grid;
  if (!isAxis(gammas, -1e-9, 100) || !rises(gammas)) return 'no gammas';
  if (!isAxis(alphas, 0, 1) || !rises(alphas)) return 'no alphas';
  for (const [key, most] of [
    ['scores', 1 + 1e-9],
    ['errors', LARGEST_ERROR],
  ] as const) {
    const rows = grid[key];
    if (!Array.isArray(rows) || rows.length !== gammas.length) return `no ${key}`;
    if (!rows.every(row => isAxis(row, 0, most, alphas.length))) return `no ${key}`;
  }
  return Math.max(...(grid.scores as number[][]).flat()) === 1 ? null : 'no best pair';
}

function rises(values: readonly number[]): boolean {
  return values.every((value, i) => i === 0 || value > (values[i - 1] ?? value));
}

/** @param length any from 2 on where it is not given */
function isAxis(value: unknown, low: number, high: number, length?: number): value is number[] {
  return (
    Array.isArray(value) &&
    (length === undefined ? value.length > 1 : value.length === length) &&
    value.every(one => isNumber(one, low, high))
  );
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value !== '';
}

function isCount(value: unknown): boolean {
  return Number.isInteger(value) && (value as number) > 0;
}

/** Above the one and below the other. */
function isNumber(value: unknown, low: number, high: number): value is number {
  return typeof value === 'number' && value > low && value < high;
}
