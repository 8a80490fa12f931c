import type { Counts } from '../Counts.ts';
import type { CheckedJson } from './CheckedJson.ts';

/** Columns of counters in groups of any depth, as tallies are. */
export interface Columns {
  readonly [name: string]: Counts | Columns;
}

/** Sums of logarithms may lie below zero; all else is counted. */
const MAY_BE_NEGATIVE = new Set(['logSizes']);

/** The columns as plain numbers; those that are mostly zeros as places with what stands there. */
export function columnsToJson(columns: Columns): unknown {
  return Object.fromEntries(
    Object.entries(columns).map(([name, column]) => [
      name,
      column instanceof Float64Array ? columnToJson(column) : columnsToJson(column),
    ]),
  );
}

/**
 * Fills columns from what `columnsToJson` wrote.
 *
 * @param into of zeros: it says which columns there are, and how long each is
 * @throws FailureError `counts-unusable`
 */
export function readColumns(json: CheckedJson, into: Columns): void {
  for (const [name, column] of Object.entries(into)) {
    if (column instanceof Float64Array)
      readColumn(json.get(name), column, MAY_BE_NEGATIVE.has(name) ? -Infinity : 0);
    else readColumns(json.get(name), column);
  }
}

export function columnToJson(column: Counts): unknown {
  const at = [...column.keys()].filter(index => column[index] !== 0);
  if (2 * at.length >= column.length) return [...column];
  return { at, counts: at.map(index => column[index]) };
}

/** @param least that a counter may be */
export function readColumn(json: CheckedJson, into: Counts, least = 0): void {
  if (json.isList) {
    const values = json.wholes(least);
    if (values.length !== into.length) json.refuse('list');
    into.set(values);
    return;
  }
  const values = json.get('counts').wholes(least);
  const places = json.get('at').list();
  if (places.length !== values.length) json.get('at').refuse('list');
  for (const [index, place] of places.entries())
    into[place.whole(0, into.length - 1)] = values[index] as number;
}
