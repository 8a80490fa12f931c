import { type Detail, shownValue } from '../../contract/failures/Detail.ts';
import { fail } from '../../contract/failures/Failure.ts';
import { type Plan, PLAN_SCHEMA, type PlannedRun } from './Plan.ts';

/** For people to read, and to be changed by them: a run that is deleted is not trained. */
export function planToJson(plan: Plan): string {
  return `${JSON.stringify(plan, null, 2)}\n`;
}

const MOST_RUNS = 1000;

/** A name that is the folder of a run and nothing else. */
const NAME = /^[\w][\w.-]{0,99}$/;

/**
 * @param file its name, for failures
 * @throws FailureError `plan-unusable` where it is none, of another version or damaged
 */
export function planFromJson(file: string, text: string): Plan {
  const refuse = (reason: Detail): never => fail({ code: 'plan-unusable', file, reason });
  const found = parsed(text) ?? refuse('not-json');
  const { schema } = found;
  if (schema !== PLAN_SCHEMA)
    refuse({ kind: 'other-schema', found: shownValue(schema) ?? '-', wanted: PLAN_SCHEMA });
  const field = (key: string): string => {
    const value = found[key];
    return typeof value === 'string'
      ? value
      : refuse({ kind: 'unexpected', path: key, found: shownValue(value), wanted: 'text' });
  };
  const { runs } = found;
  if (!Array.isArray(runs) || runs.length > MOST_RUNS)
    return refuse({ kind: 'unexpected', path: 'runs', found: null, wanted: 'list' });
  return {
    schema: PLAN_SCHEMA,
    annotations: field('annotations'),
    config: field('config'),
    directory: field('directory'),
    command: field('command'),
    runs: runs.map((run: unknown, i) => runFrom(run, `runs[${i}]`, refuse)),
  };
}

function runFrom(value: unknown, path: string, refuse: (reason: Detail) => never): PlannedRun {
  const run = (typeof value === 'object' && value !== null ? value : {}) as Partial<PlannedRun>;
  const number = (key: 'gamma' | 'alpha' | 'seed', high: number): number => {
    const one: unknown = run[key];
    if (typeof one === 'number' && one >= 0 && one <= high) return one;
    const found = shownValue(one);
    return refuse({ kind: 'out-of-range', field: `${path}.${key}`, found, low: 0, high });
  };
  const text = (key: 'name' | 'config'): string => {
    const one: unknown = run[key];
    if (typeof one === 'string' && (key !== 'name' || NAME.test(one))) return one;
    return refuse({
      kind: 'unexpected',
      path: `${path}.${key}`,
      found: shownValue(one),
      wanted: 'text',
    });
  };
  const options: unknown = run.options ?? [];
  const isList = Array.isArray(options) && options.every(one => typeof one === 'string');
  return {
    name: text('name'),
    gamma: number('gamma', 100),
    alpha: number('alpha', 1),
    seed: number('seed', 2 ** 32),
    config: text('config'),
    options: isList
      ? options
      : refuse({ kind: 'unexpected', path: `${path}.options`, found: null, wanted: 'list' }),
  };
}

function parsed(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    return typeof value === 'object' && value !== null ? { ...value } : null;
  } catch {
    return null;
  }
}
