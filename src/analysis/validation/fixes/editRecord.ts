import type { ValueEdit } from './FixPlan.ts';

/**
 * A record with some of its values replaced, and everything else as it is.
 *
 * @param text JSON of an object, without comments
 */
export function editRecord(text: string, values: readonly ValueEdit[]): string {
  const places = values.flatMap(({ path, text: value }) => {
    const place = placeAt(text, path);
    return place === null ? [] : [{ ...place, value }];
  });
  let edited = text;
  // From the last to the first, so that the offsets of those before stay.
  for (const { start, end, value } of places.toSorted((one, other) => other.start - one.start))
    edited = edited.slice(0, start) + value + edited.slice(end);
  return edited;
}

interface Place {
  readonly start: number;
  readonly end: number;
}

/** Where the value at some keys and places stands; of repeated keys the last counts. */
function placeAt(text: string, path: readonly (string | number)[]): Place | null {
  let place: Place | null = { start: afterSpaces(text, 0), end: text.length };
  for (const key of path) {
    if (place === null) return null;
    place = childOf(text, place.start, key);
  }
  return place;
}

/** @param at the bracket of an object or a list */
function childOf(text: string, at: number, wanted: string | number): Place | null {
  const isList = text[at] === '[';
  let found: Place | null = null;
  let place = 0;
  for (let next = afterSpaces(text, at + 1); next < text.length;) {
    if (text[next] === ']' || text[next] === '}') break;
    let key: unknown = place++;
    if (!isList) {
      const end = endOf(text, next);
      key = JSON.parse(text.slice(next, end));
      // Behind the colon.
      next = afterSpaces(text, afterSpaces(text, end) + 1);
    }
    const end = endOf(text, next);
    if (key === wanted) found = { start: next, end };
    const behind = afterSpaces(text, end);
    next = text[behind] === ',' ? afterSpaces(text, behind + 1) : behind;
  }
  return found;
}

function afterSpaces(text: string, at: number): number {
  const spaces = /[ \t\r\n]*/y;
  spaces.lastIndex = at;
  spaces.test(text);
  return spaces.lastIndex;
}

const STRING = /"[^"\\]*(?:\\[^][^"\\]*)*"/y;
const SCALAR = /[^\s,\]}]*/y;
/** Brackets, and strings that may hold some. */
const PARTS = /"[^"\\]*(?:\\[^][^"\\]*)*"|[[\]{}]/g;

/** Behind the value that begins here. */
function endOf(text: string, at: number): number {
  const first = text[at];
  if (first !== '[' && first !== '{') {
    const scalar = first === '"' ? STRING : SCALAR;
    scalar.lastIndex = at;
    scalar.test(text);
    return scalar.lastIndex;
  }
  PARTS.lastIndex = at;
  let depth = 0;
  for (let part = PARTS.exec(text); part !== null; part = PARTS.exec(text)) {
    if (part[0] === '[' || part[0] === '{') depth++;
    else if (part[0] === ']' || part[0] === '}') depth--;
    if (depth === 0) break;
  }
  return PARTS.lastIndex;
}
