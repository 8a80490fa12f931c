import type { Random } from '../FuzzTarget.ts';
import { JSON_VALUES, NAMES } from './hostile.ts';
import { below, oneOf } from '../random.ts';

type Change = (text: string, random: Random) => string;

/** Strings with the colon behind a key, numbers and words. */
const TOKEN = /"(?:[^"\\]|\\.)*"(\s*:)?|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/g;
/** Objects and lists without another inside. */
const INNER = /\{[^{}]*\}|\[[^[\]]*\]/g;
/** Members with a plain value. */
const MEMBER = /"\w*"\s*:\s*(?:"(?:[^"\\]|\\.)*"|[-\w.+]+)/g;

/** Most keep the text valid. */
const CHANGES: readonly Change[] = [
  mutatedValue,
  mutatedValue,
  mutatedValue,
  exchanged,
  // Repeated records.
  (text, random) => replaced(text, INNER, random, inner => repeated(inner, 1 + below(random, 3))),
  (text, random) => replaced(text, INNER, random, inner => repeated(inner, 30)),
  (text, random) => replaced(text, INNER, random, inner => (inner.startsWith('{') ? '{}' : '[]')),
  (text, random) => replaced(text, MEMBER, random, member => `${member},${member}`),
  (text, random) => replaced(text, MEMBER, random, () => '"x":0'),
  (text, random) => replaced(text, MEMBER, random, member => renamed(member, random)),
];

/** JSON with one to five changes of values, names and records. */
export function mutatedJson(text: string, random: Random): string {
  let changed = text;
  for (let i = below(random, 5); i >= 0; i--) changed = oneOf(random, CHANGES)(changed, random);
  return changed;
}

/** Valid JSON with another value somewhere. */
export function mutatedValue(text: string, random: Random): string {
  const values = valuesIn(text);
  if (values.length === 0) return text;
  const { index, 0: token } = oneOf(random, values);
  return text.slice(0, index) + otherToken(token, random) + text.slice(index + token.length);
}

/** The text with a random match of the pattern changed. */
export function replaced(
  text: string,
  pattern: RegExp,
  random: Random,
  change: (found: string) => string,
): string {
  const found = [...text.matchAll(pattern)];
  if (found.length === 0) return text;
  const { index, 0: piece } = oneOf(random, found);
  return text.slice(0, index) + change(piece) + text.slice(index + piece.length);
}

function valuesIn(text: string): RegExpExecArray[] {
  return [...text.matchAll(TOKEN)].filter(([, colon]) => colon === undefined);
}

function otherToken(token: string, random: Random): string {
  if (token.startsWith('"')) return JSON.stringify(oneOf(random, NAMES));
  const number = Number(token);
  if (!Number.isFinite(number) || random() < 0.5) return oneOf(random, JSON_VALUES);
  return String(number * oneOf(random, [-1, 0.5, 2, 10, 1000]) + oneOf(random, [0, 0, 1, -1]));
}

function renamed(member: string, random: Random): string {
  const names = ['id', 'image_id', 'category_id', 'bbox', 'score', 'name', 'iscrowd', 'area'];
  return member.replace(/^"[^"]*"/, `"${oneOf(random, names)}"`);
}

/** Swaps two values. */
function exchanged(text: string, random: Random): string {
  const found = valuesIn(text);
  if (found.length < 2) return text;
  const [one, other] = [oneOf(random, found), oneOf(random, found)].toSorted(
    (a, b) => a.index - b.index,
  );
  if (one === undefined || other === undefined || one === other) return text;
  return (
    text.slice(0, one.index) +
    other[0] +
    text.slice(one.index + one[0].length, other.index) +
    one[0] +
    text.slice(other.index + other[0].length)
  );
}

function repeated(piece: string, times: number): string {
  return Array.from({ length: times + 1 }, () => piece).join(',');
}
