import type { ConfigValue } from './FocalLossSite.ts';
import type { ConfigDocument, ConfigNode } from './syntax/ConfigNode.ts';
import { placeInText } from './syntax/placeInText.ts';

/** A node of the tree as a value with its place. */
export function configValue(document: ConfigDocument, key: string, node: ConfigNode): ConfigValue {
  const number = node.kind === 'scalar' ? node.number : null;
  const { start, end } = number ?? node;
  const isText = number === null && node.kind === 'scalar' && typeof node.value === 'string';
  return {
    key,
    value: number?.value ?? NaN,
    text: isText ? node.value : document.text.slice(start, end),
    offset: start,
    length: end - start,
    line: placeInText(document.text, start).line,
  };
}
