import { fail } from '../../../contract/failures/Failure.ts';
import { METRICS, type RunRecord } from '../MeasuredRun.ts';
import { type Field, fieldOf } from './columns.ts';
import type { RunReader } from './RunReader.ts';
import { tableOf } from './table.ts';

/** A table that somebody keeps of runs: a row a run, with γ, α and a score. */
export const csvRuns: RunReader = {
  format: 'csv',
  configs: [],
  recognizes: text => tableOf(firstLines(text)).columns.some(name => fieldOf(name) === 'gamma'),
  read: (file, text) => {
    const { columns, rows, cutOff } = tableOf(text);
    const places = new Map<Field, number>();
    columns.forEach((name, i) => {
      const field = fieldOf(name);
      if (field !== null && !places.has(field)) places.set(field, i);
    });
    const missing = [
      ...(places.has('gamma') ? [] : ['gamma']),
      ...(places.has('alpha') ? [] : ['alpha']),
      ...(METRICS.some(metric => places.has(metric)) ? [] : ['score']),
    ];
    if (missing.length > 0)
      fail({ code: 'runs-unusable', file, reason: { kind: 'missing-columns', names: missing } });
    const records = rows.map(({ line, cells }): RunRecord => {
      const cell = (field: Field) => {
        const place = places.get(field);
        return (place === undefined ? undefined : cells[place]) ?? '';
      };
      const number = (field: Field) => numberOf(cell(field), { file, line, field });
      const required = (field: 'gamma' | 'alpha') =>
        number(field) ?? refuse(cell(field), { file, line, field });
      const scores = METRICS.flatMap(metric => {
        const score = number(metric);
        return score === null ? [] : [[metric, score] as const];
      });
      if (scores.length === 0) {
        const field = METRICS.find(metric => places.has(metric)) ?? 'score';
        refuse(cell(field), { file, line, field });
      }
      return {
        place: { file, line },
        gamma: required('gamma'),
        alpha: required('alpha'),
        scores: Object.fromEntries(scores),
        seed: cell('seed') === '' ? null : seedOf(cell('seed')),
        epochs: number('epochs'),
        iterations: number('iterations'),
        batch: number('batch'),
        images: number('images'),
      };
    });
    return { file, format: 'csv', records, scale: null, cutOff, restarted: false, config: null };
  },
};

interface Cell {
  readonly file: string;
  readonly line: number;
  readonly field: Field;
}

/** Null for an empty cell. @throws FailureError `runs-unusable` for what is no number */
function numberOf(text: string, cell: Cell): number | null {
  if (text === '') return null;
  const bare = text.replace(/\s*%$/, '');
  const value = bare === '' ? NaN : Number(bare);
  return Number.isFinite(value) ? value : refuse(text, cell);
}

function refuse(found: string, { file, line, field }: Cell): never {
  const reason = { kind: 'no-number', field, found: found === '' ? null : found } as const;
  return fail({ code: 'runs-unusable', file, line, reason });
}

/** 0 and 0.0, as a spreadsheet writes it, are one seed. */
function seedOf(text: string): string {
  return /^\d+\.0+$/.test(text) ? text.replace(/\.0+$/, '') : text;
}

export function firstLines(text: string): string {
  return text.split(/(?<=\n)/, 8).join('');
}
