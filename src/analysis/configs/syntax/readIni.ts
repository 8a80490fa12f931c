import { fail } from '../../contract/failures/Failure.ts';
import type { ConfigDocument, ConfigPair } from './ConfigNode.ts';
import { placeInText } from './placeInText.ts';
import { plainNumber } from './plainNumber.ts';

/** What a line of the file says: nothing in a comment, and where indented text goes on with the value before. */
type Line =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'section'; readonly name: string }
  /** `start` of the value, within the line. */
  | { readonly kind: 'pair'; readonly key: string; readonly value: string; readonly start: number };

/**
 * The one document of an INI file as Python's `configparser` reads it, which keras-retinanet uses: a mapping a section.
 * No library of the registry gives the offsets of the values.
 *
 * @throws FailureError `config-broken`
 */
export function readIni(file: string, text: string): ConfigDocument[] {
  const sections: ConfigPair[] = [];
  let pairs: ConfigPair[] = sections;
  for (const match of text.matchAll(/[^\r\n]+/g)) {
    const shift = match.index === 0 && match[0].startsWith('\uFEFF') ? 1 : 0;
    const at = match.index + shift;
    const line = lineOf(match[0].slice(shift)) ?? refuse(file, text, at);
    if (line.kind === 'section') {
      pairs = [];
      const node = { kind: 'mapping', style: 'table', start: at, end: at, pairs } as const;
      sections.push({ key: line.name, keyStart: at + 1, value: node });
    }
    if (line.kind === 'pair') {
      const { key, value } = line;
      const start = at + line.start;
      const end = start + value.length;
      const number = plainNumber(text, start, end);
      pairs.push({ key, keyStart: at, value: { kind: 'scalar', value, start, end, number } });
    }
  }
  const root = { kind: 'mapping', style: 'table', start: 0, end: text.length } as const;
  return [{ file, text, syntax: 'ini', index: 0, root: { ...root, pairs: sections } }];
}

/** Cut by hand: a regular expression with white space around a lazy value looks at each space again and again. */
function lineOf(line: string): Line | null {
  const content = trimmed(line);
  const first = content[0] ?? '#';
  if (first === '#' || first === ';') return { kind: 'nothing' };
  if (/[ \t]/.test(line[0] ?? '')) return /\s/.test(first) ? null : { kind: 'nothing' };
  return first === '[' ? sectionOf(content) : pairIn(line);
}

function sectionOf(content: string): Line | null {
  const end = content.indexOf(']');
  const isWhole = end === content.length - 1 && end > 1;
  return isWhole ? { kind: 'section', name: content.slice(1, end) } : null;
}

function pairIn(line: string): Line | null {
  const sign = line.search(/[=:]/);
  if (sign < 1 || /\s/.test(line[0] ?? '')) return null;
  const value = trimmed(line.slice(sign + 1));
  const start = value === '' ? sign + 1 : line.indexOf(value[0] ?? '', sign + 1);
  return { kind: 'pair', key: trimmed(line.slice(0, sign)), value, start };
}

/** Without the spaces and tabs around it. */
function trimmed(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && /[ \t]/.test(text[start] ?? '')) start++;
  while (end > start && /[ \t]/.test(text[end - 1] ?? '')) end--;
  return text.slice(start, end);
}

function refuse(file: string, text: string, offset: number): never {
  const reason = 'ini-entry-expected';
  return fail({ code: 'config-broken', file, at: placeInText(text, offset), reason });
}
