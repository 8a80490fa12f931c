import type { ConfigDocument, ConfigNode } from '../syntax/ConfigNode.ts';
import { lineAt } from '../syntax/lineAt.ts';

export interface ConfigValue {
  /** Full key path: `MODEL.RETINANET.FOCAL_LOSS_ALPHA`. */
  readonly key: string;
  /** NaN where the file writes no plain number (an expression, a list, an alias): shown, never edited. */
  readonly value: number;
  /** The value as the file writes it, without quotes; what is no number is cut off where it is long. */
  readonly text: string;
  readonly offset: number;
  readonly length: number;
  /** From 1. */
  readonly line: number;
}

/** Of what is no number only people see the text. */
const LONGEST = 200;

/** A node of the tree as a value with its place. */
export function configValue(document: ConfigDocument, key: string, node: ConfigNode): ConfigValue {
  const number = node.kind === 'scalar' ? node.number : null;
  const { start, end } = number ?? node;
  const isText = number === null && node.kind === 'scalar' && typeof node.value === 'string';
  const text = isText ? node.value : document.text.slice(start, end);
  return {
    key,
    value: number?.value ?? NaN,
    text: number === null && text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text,
    offset: start,
    length: end - start,
    line: lineAt(document, start),
  };
}
