import { type Found, resolveVariable } from '../tree/resolveVariable.ts';

/** A number and where it is written. */
export interface FoundNumber {
  readonly value: number;
  readonly at: Found;
}

/** `(640, 672,)`, as YAML writes a Python tuple. */
const TUPLE = /^\(\s*(-?[\d.]+(?:\s*,\s*-?[\d.]+)*)\s*(?:,\s*)?\)$/;

/** What stands for no finite number in one of the syntaxes; 1e999 is none either. */
const NOT_FINITE =
  /^[-+]?(?:\.?nan|\.?inf(?:inity)?|(?:\d+(?:\.\d*)?|\.\d+)[eE][-+]?\d+|\d{300,}(?:\.\d*)?)$/i;

/** The number that is written, NaN and infinities among them; undefined where something else stands. */
export function numberAt({ node, document }: Found): number | undefined {
  if (node.kind === 'scalar' && node.number !== null) return node.number.value;
  if (node.kind !== 'scalar' && node.kind !== 'opaque') return undefined;
  const written = document.text.slice(node.start, node.end).replaceAll(/^["']|["']$/g, '');
  if (!NOT_FINITE.test(written)) return undefined;
  if (/nan/i.test(written)) return NaN;
  // A quoted 1e5 is text where a bare one is a number.
  if (Number.isFinite(Number(written))) return undefined;
  return written.startsWith('-') ? -Infinity : Infinity;
}

/** The plain numbers of a list, of a tuple in text, or one alone; null where something else stands among them. */
export function numbersAt(found: Found): FoundNumber[] | null {
  const { node } = found;
  if (node.kind === 'sequence') {
    const numbers = itemsAt(found).map(at => ({ value: numberAt(at), at }));
    return numbers.every(isNumber) ? numbers : null;
  }
  const one = { value: numberAt(found), at: found };
  if (isNumber(one)) return [one];
  const text = node.kind === 'scalar' && typeof node.value === 'string' ? node.value.trim() : '';
  const inner = TUPLE.exec(text)?.[1];
  return inner?.split(',').map(number => ({ value: Number(number), at: found })) ?? null;
}

/** A list of lists of numbers, or one list of them; null where something else stands there. */
export function numberListsAt(found: Found): FoundNumber[][] | null {
  const one = numbersAt(found);
  if (one !== null) return one.length > 0 ? [one] : [];
  const lists = found.node.kind === 'sequence' ? itemsAt(found).map(numbersAt) : [];
  return lists.length > 0 && lists.every(list => list !== null) ? lists : null;
}

/** The entries of a list, names of variables followed to their values. */
function itemsAt({ node, document }: Found): Found[] {
  const items = node.kind === 'sequence' ? node.items : [];
  return items.map(item => resolveVariable({ node: item, document }));
}

function isNumber(number: {
  readonly value: number | undefined;
  readonly at: Found;
}): number is FoundNumber {
  return number.value !== undefined;
}
