import type { Insertion, KeyNames } from './FocalLossSite.ts';
import { nodeAt } from '../tree/nodeAt.ts';
import type { ConfigDocument } from '../syntax/ConfigNode.ts';
import { lineStart } from '../syntax/lineAt.ts';
import type { ConfigNode } from '../syntax/ConfigNode.ts';

interface Lines {
  readonly indent: string;
  /** Mappings to add on the way. */
  readonly missing: readonly string[];
  readonly keys: KeyNames;
}

/** New lines behind the line in which the last value ends, so that its comment stays with it. */
export function insertLines(document: ConfigDocument, end: number, lines: Lines): Insertion {
  const { text } = document;
  const eol = endOfLine(document);
  const step = stepOf(document);
  const parents = lines.missing.map((key, depth) => `${lines.indent}${step.repeat(depth)}${key}:`);
  const indent = lines.indent + step.repeat(lines.missing.length);
  const head = [...parents, indent].join(eol);
  // A block scalar ends behind its line end.
  const afterLine = end > 0 && /[\r\n]/.test(text[end - 1] ?? '');
  const rest = afterLine ? 0 : (/[\r\n]/.exec(text.slice(end))?.index ?? text.length - end);
  return {
    offset: end + rest,
    prefix: afterLine ? head : eol + head,
    separator: eol + indent,
    suffix: afterLine ? eol : '',
    alphaKey: `${lines.keys.alpha}: `,
    gammaKey: `${lines.keys.gamma}: `,
  };
}

/**
 * New statements at the end of a Python module: `model = dict(bbox_head=dict(…))`, which MMEngine merges into `_base_`;
 * assignments such as `model.bbox_head.alpha = …` where the objects themselves are imported, as they are wherever the module
 * assigns to parts of them already.
 */
export function appendStatement(
  document: ConfigDocument,
  missing: readonly string[],
  keys: KeyNames,
): Insertion | null {
  const { root, text } = document;
  const [first, ...inner] = missing;
  if (first === undefined) return null;
  const eol = endOfLine(document);
  const start = text === '' || /[\r\n]$/.test(text) ? '' : eol;
  if (nodeAt(root, ['_base_']) === undefined || assignsInto(root, first)) {
    const path = missing.join('.');
    return {
      offset: text.length,
      prefix: start,
      separator: eol,
      suffix: eol,
      alphaKey: `${path}.${keys.alpha} = `,
      gammaKey: `${path}.${keys.gamma} = `,
    };
  }
  return {
    offset: text.length,
    prefix: `${start}${first} = dict(${inner.map(key => `${key}=dict(`).join('')}`,
    separator: ', ',
    suffix: `${')'.repeat(missing.length)}${eol}`,
    alphaKey: `${keys.alpha}=`,
    gammaKey: `${keys.gamma}=`,
  };
}

/** Whether a module has a target such as `model.bbox_head`. */
function assignsInto(root: ConfigNode, name: string): boolean {
  return root.kind === 'mapping' && root.pairs.some(({ key }) => key.startsWith(`${name}.`));
}

const ends = new WeakMap<ConfigDocument, string>();

export function endOfLine(document: ConfigDocument): string {
  const end = ends.get(document) ?? /\r\n|\n|\r/.exec(document.text)?.[0] ?? '\n';
  ends.set(document, end);
  return end;
}

/** As many spaces as stand, or would stand, before the key in its line. */
export function indentOf(document: ConfigDocument, keyStart: number): string {
  return ' '.repeat(lineBefore(document, keyStart).length);
}

/** What stands before an offset in its line. */
export function lineBefore(document: ConfigDocument, offset: number): string {
  const before = document.text.slice(lineStart(document, offset), offset);
  return before.startsWith('\uFEFF') ? before.slice(1) : before;
}

const steps = new WeakMap<ConfigDocument, string>();

/** The indentation of the first nested mapping; two spaces where there is none. */
export function stepOf(document: ConfigDocument): string {
  const step = steps.get(document) ?? firstStep(document);
  steps.set(document, step);
  return step;
}

function firstStep(document: ConfigDocument): string {
  const { root } = document;
  const nested =
    root.kind === 'mapping'
      ? root.pairs.find(({ value }) => value.kind === 'mapping' && value.style === 'block')?.value
      : undefined;
  if (root.kind !== 'mapping' || nested?.kind !== 'mapping') return '  ';
  const [outer, inner] = [root.pairs[0], nested.pairs[0]].map(
    pair => indentOf(document, pair?.keyStart ?? 0).length,
  );
  return ' '.repeat(Math.max(1, (inner ?? 2) - (outer ?? 0)));
}
