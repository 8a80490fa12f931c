import type { Random } from '../FuzzTarget.ts';
import { NAMES, NUMBERS } from './hostile.ts';
import { replaced } from './mutatedJson.ts';
import { below, oneOf } from '../random.ts';
import { wordsOf } from '../wordsOf.ts';

type Change = (text: string, random: Random, others: readonly string[]) => string;

const NUMBER = /(?<![\w.])-?\d+(?:\.\d*)?(?:[eE][+-]?\d+)?(?![\w.])/g;
const WORD = /[A-Za-z_]\w*/g;
const QUOTED = /(["'])[^"'\n]*\1/g;
const LIST = /\[[^[\]\n]*\]|\([^()\n]*\)/g;
const VALUE = /(?<=[:=]\s*)[^\s,;:=][^\n,;]*/g;
const LINE = /[^\n]*\n/g;
const BLOCK = /(?:[^\n]*\n){2,6}/g;

/** Words with a meaning in configs. */
const WORDS = wordsOf(`
  alpha gamma loss_cls type name FocalLoss focal_loss model dict _base_ _BASE_ _delete_
  MODEL RETINANET anchor_generator strides scales_per_octave max_level ratios num_classes
  fl_gamma __proto__ class constructor None True null yes VFL self lambda read_base
`);

const OPENINGS: readonly (readonly [string, string])[] = [
  ['[', ']'],
  ['(', ')'],
  ['{a: ', '}'],
  ['{"a":', '}'],
  ['dict(a=', ')'],
  ['a {', '}'],
  ['- ', ''],
  ['-', ''],
];

const CHANGES: readonly Change[] = [
  (text, random) => replaced(text, NUMBER, random, () => oneOf(random, NUMBERS)),
  (text, random) => replaced(text, NUMBER, random, () => oneOf(random, NUMBERS)),
  (text, random) => replaced(text, NUMBER, random, number => near(number, random)),
  (text, random) => replaced(text, VALUE, random, () => oneOf(random, NUMBERS)),
  (text, random) => replaced(text, WORD, random, () => oneOf(random, WORDS)),
  (text, random) => replaced(text, WORD, random, () => word(text, random)),
  (text, random) => replaced(text, QUOTED, random, () => JSON.stringify(oneOf(random, NAMES))),
  (text, random) => replaced(text, LIST, random, list => emptied(list, random)),
  (text, random) => replaced(text, LIST, random, list => lengthened(list, random)),
  (text, random) => replaced(text, VALUE, random, value => nested(value, random)),
  // Repeated, missing and moved lines.
  (text, random) => replaced(text, LINE, random, line => line + line),
  (text, random) => replaced(text, LINE, random, () => ''),
  (text, random) => replaced(text, BLOCK, random, block => block + block),
  (text, random) => moved(text, random),
  (text, random) => replaced(text, LINE, random, line => indented(line, random)),
  (text, random) => lineEnds(text, random),
  (text, random) => (random() < 0.3 ? `\ufeff${text}` : withComment(text, random)),
  (text, random, others) => replaced(text, LINE, random, line => line + piece(others, random)),
];

/** A config with a few changes, most often one; some splice in pieces of the others. */
export function mutatedConfig(text: string, random: Random, others: readonly string[]): string {
  let changed = text;
  for (let i = Math.floor(5 * random() ** 3); i >= 0; i--)
    changed = oneOf(random, CHANGES)(changed, random, others);
  return changed;
}

/** The text with a block repeated up to 200,000 characters, which shows quadratic time. */
export function longConfig(text: string, random: Random): string {
  return replaced(text, random() < 0.5 ? BLOCK : LINE, random, block =>
    block.repeat(Math.ceil((200_000 * random()) / Math.max(1, block.length))),
  );
}

/** The text with its base references changed to the given files, or with one added. */
export function rebased(text: string, random: Random, names: readonly string[]): string {
  const name = oneOf(random, names);
  const reference = /(?<=_base_\s*=\s*|_BASE_:\s*)(?:\[[^\]\n]*\]|"[^"\n]*"|'[^'\n]*'|\S+)/i;
  const list = `[${Array.from({ length: 1 + below(random, 6) }, () => `'${oneOf(random, names)}'`).join(', ')}]`;
  if (reference.test(text)) return text.replace(reference, random() < 0.5 ? `'${name}'` : list);
  const line = oneOf(random, [
    `_base_ = '${name}'\n`,
    `_base_ = ${list}\n`,
    `_BASE_: '${name}'\n`,
    `_BASE_: ${list}\n`,
    `with read_base():\n    from .${name.replace(/\.\w+$/, '')} import *\n`,
    `from .${name.replace(/\.\w+$/, '')} import model\n`,
  ]);
  return line + text;
}

function near(number: string, random: Random): string {
  const value = Number(number) * oneOf(random, [-1, 0, 0.5, 2, 10, 100]) + oneOf(random, [0, 0, 1]);
  return oneOf(random, [String(value), value.toFixed(2), value.toExponential(), `${value}.`]);
}

function word(text: string, random: Random): string {
  return oneOf(random, text.match(WORD) ?? ['x']);
}

function emptied(list: string, random: Random): string {
  return oneOf(random, [`${list[0]}${list.at(-1)}`, list.slice(0, -1), list.slice(1), '', '[[]]']);
}

function lengthened(list: string, random: Random): string {
  const inner = list.slice(1, -1);
  const times = oneOf(random, [2, 2, 5, 100]);
  return list[0] + Array.from({ length: times }, () => inner).join(', ') + list.slice(-1);
}

function nested(value: string, random: Random): string {
  const [open, close] = oneOf(random, OPENINGS);
  const times = oneOf(random, [1, 2, 10, 300]);
  return open.repeat(times) + value + close.repeat(random() < 0.9 ? times : times - 1);
}

function indented(line: string, random: Random): string {
  return oneOf(random, [` ${line}`, `  ${line}`, `\t${line}`, line.trimStart(), `- ${line}`]);
}

function lineEnds(text: string, random: Random): string {
  const end = oneOf(random, ['\r\n', '\r\n', '\r', '\n\n', ' \n', ' \\\n', '\u2028', '\f\n']);
  return random() < 0.7 ? text.replaceAll(/\r?\n/g, end) : replaced(text, /\n/g, random, () => end);
}

function withComment(text: string, random: Random): string {
  const comment = oneOf(random, ['# γ {', '// alpha: 0.9', '/* x */', '; x', "'''", '"""', '---']);
  return replaced(text, /\n/g, random, () => ` ${comment}\n`);
}

function moved(text: string, random: Random): string {
  let taken = '';
  const left = replaced(text, LINE, random, line => {
    taken = line;
    return '';
  });
  return replaced(left, LINE, random, line => line + taken);
}

function piece(others: readonly string[], random: Random): string {
  return oneOf(random, oneOf(random, others).match(BLOCK) ?? ['']);
}
