import { type Allowed, isWithin, type NumberRange } from '../../contract/failures/Allowed.ts';
import { fail } from '../../contract/failures/Failure.ts';
import type { OutOfRangeValue } from '../../contract/failures/Failure.ts';
import type { Lengths } from './setupRanges.ts';

/** Whose description is checked, and the way to the value in it: `candidates.levels[0].stride`. */
export interface Place {
  readonly file: string;
  readonly key: string;
}

/** @throws FailureError `setup-out-of-range` */
export type Check = (value: unknown, at: Place) => void;

export function number(range: NumberRange): Check {
  return (value, at) => {
    if (!isWithin(value, range)) refuse(value, at, { kind: 'number', range });
  };
}

export function list(item: Check, { least, most }: Lengths): Check {
  return (value, at) => {
    if (!Array.isArray(value)) refuse(value, at, { kind: 'list' });
    const items: readonly unknown[] = value;
    const count = items.length;
    if (!(count >= least && count <= most))
      refuse(value, at, { kind: 'length', count, least, most });
    for (const [index, one] of items.entries()) item(one, inside(at, `[${index}]`));
  };
}

export function choice(...of: readonly string[]): Check {
  return (value, at) => {
    if (typeof value !== 'string' || !of.includes(value)) refuse(value, at, { kind: 'choice', of });
  };
}

export const flag: Check = (value, at) => {
  if (typeof value !== 'boolean') refuse(value, at, { kind: 'choice', of: ['true', 'false'] });
};

/** Words for people. */
export const text: Check = (value, at) => {
  if (typeof value !== 'string') refuse(value, at, { kind: 'text' });
};

/** A code, or a warning with its code. */
export const gap: Check = (value, at) => {
  const code = typeof value === 'object' && value !== null && 'code' in value ? value.code : value;
  text(code, at);
};

export function optional(check: Check): Check {
  return (value, at) => {
    if (value !== undefined) check(value, at);
  };
}

/** An object with a check for every field of its type: a field without one does not compile. */
export function fields<T extends object>(checks: Readonly<Record<keyof T, Check>>): Check {
  return (value, at) => {
    const entries = Object.entries<Check>(checks);
    const known = typeof value === 'object' && value !== null ? value : {};
    for (const [name, check] of entries)
      check((known as Readonly<Record<string, unknown>>)[name], inside(at, name));
  };
}

/** One of several kinds of object; every kind of the type needs its check. */
export function kinds<T extends { readonly kind: string }>(
  checks: Readonly<Record<T['kind'], Check>>,
): Check {
  const kindOf = choice(...Object.keys(checks));
  return (value, at) => {
    const kind = typeof value === 'object' && value !== null && 'kind' in value ? value.kind : null;
    kindOf(kind, inside(at, 'kind'));
    checks[kind as T['kind']](value, at);
  };
}

export function inside({ file, key }: Place, name: string): Place {
  const point = key === '' || name.startsWith('[') ? '' : '.';
  return { file, key: `${key}${point}${name}` };
}

export function refuse(value: unknown, { file, key }: Place, allowed: Allowed): never {
  return fail({ code: 'setup-out-of-range', file, key, value: shown(value), allowed });
}

function shown(value: unknown): OutOfRangeValue {
  if (typeof value === 'number' && !Number.isFinite(value))
    return { uncountable: Number.isNaN(value) ? 'no-number' : 'too-large' };
  if (Array.isArray(value)) return `[${value.length === 0 ? '' : '…'}]`;
  return typeof value === 'object' && value !== null ? '{…}' : String(value).slice(0, 40);
}
