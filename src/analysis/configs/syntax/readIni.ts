import { fail } from '../../contract/Failure.ts';
import type { ConfigDocument, ConfigPair } from './ConfigNode.ts';
import { placeInText } from './placeInText.ts';
import { plainNumber } from './plainNumber.ts';

/** A line: indented text goes on with the value before; else a comment, a section, a key with its value, or nothing. */
const LINE =
  /^(?:[ \t]+(?<more>[^\s#;].*)|[ \t]*[#;].*|\[(?<section>[^\]\r\n]+)\][ \t]*|(?<key>[^\s=:#;[][^=:\r\n]*?)[ \t]*[=:][ \t]*(?<value>.*?)[ \t]*|[ \t]*)$/;

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
    const [line] = match;
    const shift = match.index === 0 && line.startsWith('\uFEFF') ? 1 : 0;
    const at = match.index + shift;
    const found = LINE.exec(line.slice(shift))?.groups;
    if (found === undefined) refuse(file, text, at);
    const { section, key, value = '' } = found;
    if (section !== undefined) {
      pairs = [];
      const node = { kind: 'mapping', style: 'table', start: at, end: at, pairs } as const;
      sections.push({ key: section, keyStart: at + 1, value: node });
    }
    if (key !== undefined) {
      const start = at + line.slice(shift).trimEnd().length - value.length;
      const end = start + value.length;
      const number = plainNumber(text, start, end);
      pairs.push({ key, keyStart: at, value: { kind: 'scalar', value, start, end, number } });
    }
  }
  const root = { kind: 'mapping', style: 'table', start: 0, end: text.length } as const;
  return [{ file, text, syntax: 'ini', index: 0, root: { ...root, pairs: sections } }];
}

function refuse(file: string, text: string, offset: number): never {
  const reason = 'a section, a comment or a key with its value was expected';
  return fail({ code: 'config-broken', file, at: placeInText(text, offset), reason });
}
