import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { Detail } from '../../contract/failures/Detail.ts';
import { fail } from '../../contract/failures/Failure.ts';
import type { ConfigDocument, ConfigNode } from './ConfigNode.ts';
import { placeInText } from './placeInText.ts';
import { plainNumber } from './plainNumber.ts';

const BYTE_ORDER_MARK = '\uFEFF';

/**
 * The one document of a JSON file; comments and trailing commas are allowed, as in many settings files.
 *
 * @throws FailureError `config-broken`
 */
export function readJson(file: string, text: string): ConfigDocument[] {
  const errors: ParseError[] = [];
  // The parser does not know the mark; a space keeps every offset.
  const readable = text.startsWith(BYTE_ORDER_MARK) ? ` ${text.slice(1)}` : text;
  const root = parseTree(readable, errors, { allowTrailingComma: true });
  const [error] = errors;
  if (root === undefined || error !== undefined) {
    const at = placeInText(text, error?.offset ?? 0);
    fail({ code: 'config-broken', file, at, reason: phrase(error) });
  }
  return [{ file, text, syntax: 'json', index: 0, root: nodeOf(root, text) }];
}

function nodeOf(node: Node, text: string): ConfigNode {
  const start = node.offset;
  const end = start + node.length;
  if (node.type === 'object') {
    const pairs = (node.children ?? []).flatMap(({ children }) => {
      const [key, value] = children ?? [];
      if (key === undefined || value === undefined) return [];
      return [{ key: String(key.value), keyStart: key.offset, value: nodeOf(value, text) }];
    });
    return { kind: 'mapping', style: 'json', start, end, pairs };
  }
  if (node.type === 'array') {
    const items = (node.children ?? []).map(child => nodeOf(child, text));
    return { kind: 'sequence', start, end, items };
  }
  const value = node.value as string | number | boolean | null;
  return { kind: 'scalar', value, start, end, number: plainNumber(text, start, end) };
}

/** `CommaExpected` → `comma expected`. */
function phrase(error: ParseError | undefined): Detail {
  if (error === undefined) return 'empty-config';
  const text = printParseErrorCode(error.error)
    .replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ')
    .toLowerCase();
  return { kind: 'system', text };
}
