import type { PythonNode } from './PythonTree.ts';
import type { Detail } from '../../../contract/failures/Detail.ts';
import { fail } from '../../../contract/failures/Failure.ts';
import type { ConfigDocument } from '../ConfigNode.ts';
import { brokenLine } from '../brokenLine.ts';
import { placeInText } from '../placeInText.ts';
import type { PythonParser } from './PythonParser.ts';
import { pythonBody } from './pythonBody.ts';

const BYTE_ORDER_MARK = '\uFEFF';

/**
 * The one document of a Python file: its assignments and calls, in modules, classes and functions alike.
 *
 * @throws FailureError `config-broken`
 */
export function readPython(file: string, text: string, parser: PythonParser): ConfigDocument[] {
  const readable = readableLines(text);
  return parser.parse(readable, module => {
    const fault = pythonFault(module, readable);
    if (fault !== null) {
      const at = placeInText(text, fault.offset);
      fail({ code: 'config-broken', file, at, reason: fault.reason });
    }
    const root = pythonBody(module, text);
    return [{ file, text, syntax: 'python', index: 0, root: { ...root, end: text.length } }];
  });
}

/** The grammar knows neither the mark nor, as Python does, a lone \r as a line end; \n keeps every offset. */
export function readableLines(text: string): string {
  const lines = text.replaceAll(/\r(?!\n)/g, '\n');
  return lines.startsWith(BYTE_ORDER_MARK) ? `\n${lines.slice(1)}` : lines;
}

/**
 * Where a text is no Python; null where it is some.
 *
 * @param readable with `\n` or `\r\n` as line ends
 */
export function pythonFault(
  module: PythonNode,
  readable: string,
): { readonly offset: number; readonly reason: Detail } | null {
  if (module.hasError) {
    const { node, missing } = firstError(module);
    return { offset: node.startIndex, reason: missing ?? 'not-python' };
  }
  const cut = brokenLine(module, readable);
  return cut === null ? null : { offset: cut, reason: 'not-python' };
}

/** The innermost first node that does not parse. */
function firstError(root: PythonNode): { readonly node: PythonNode; readonly missing?: Detail } {
  let node = root;
  for (;;) {
    const broken = node.children.find(child => child?.isMissing || child?.hasError);
    if (!broken) return { node };
    if (broken.isMissing)
      return { node: broken, missing: { kind: 'missing', what: `"${broken.type}"` } };
    if (broken.isError) return { node: broken };
    node = broken;
  }
}
