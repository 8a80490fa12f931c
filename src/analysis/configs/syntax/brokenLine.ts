import type { PythonNode } from './python/PythonTree.ts';

/** What the grammar lets run over a line end, and Python does not. */
const EXPRESSIONS = new Set(['expression_statement', 'return_statement', 'assert_statement']);

const OPENING = new Set(['(', '[', '{']);
const CLOSING = new Set([')', ']', '}']);

/** Inside of them lines may end. */
const WHOLE = new Set(['string', 'concatenated_string', 'comment']);

/**
 * Where a statement goes on behind a line end that Python takes for its end: outside of brackets and without `\` before
 * it, as in `alpha =` and the value in the next line, which the grammar of tree-sitter lets pass; or where the text ends in
 * such a `\`. Null where nothing is wrong.
 *
 * @param text with `\n` or `\r\n` as line ends
 */
export function brokenLine(module: PythonNode, text: string): number | null {
  const last = text.trimEnd().length - 1;
  if (text[last] === '\\' && module.descendantForIndex(last)?.type !== 'comment') return last;
  for (const statement of module.descendantsOfType([...EXPRESSIONS])) {
    if (statement === null) continue;
    const { startIndex: start, endIndex: end } = statement;
    const lineEnd = text.indexOf('\n', start);
    if (lineEnd < 0 || lineEnd >= end) continue;
    const found = cutIn(statement, text);
    if (found !== null) return found;
  }
  return null;
}

/** The first place between two parts where a line ends that should not. */
function cutIn(node: PythonNode, text: string): number | null {
  let depth = 0;
  let before = node.startIndex;
  for (const child of node.children) {
    if (child === null) continue;
    const gap = text.slice(before, child.startIndex);
    if (depth === 0 && gap.replaceAll(/\\\r?\n/g, '').includes('\n')) return before;
    before = child.endIndex;
    if (CLOSING.has(child.type)) depth--;
    if (OPENING.has(child.type)) depth++;
    const found = depth > 0 || WHOLE.has(child.type) ? null : cutIn(child, text);
    if (found !== null) return found;
  }
  return null;
}
