import type { Node } from '@vscode/tree-sitter-wasm';
import type { Detail } from '../../contract/Detail.ts';
import { fail } from '../../contract/Failure.ts';
import type { ConfigDocument } from './ConfigNode.ts';
import { placeInText } from './placeInText.ts';
import type { PythonParser } from './PythonParser.ts';
import { pythonBody } from './pythonBody.ts';

const BYTE_ORDER_MARK = '\uFEFF';

/**
 * The one document of a Python file: its assignments and calls, in modules, classes and functions alike.
 *
 * @throws FailureError `config-broken`
 */
export function readPython(file: string, text: string, parser: PythonParser): ConfigDocument[] {
  // The grammar does not know the mark; a space keeps every offset.
  const readable = text.startsWith(BYTE_ORDER_MARK) ? `\n${text.slice(1)}` : text;
  return parser.parse(readable, module => {
    if (module.hasError) {
      const { node, missing } = firstError(module);
      const reason = missing ?? 'not-python';
      fail({ code: 'config-broken', file, at: placeInText(text, node.startIndex), reason });
    }
    const root = pythonBody(module, text);
    return [{ file, text, syntax: 'python', index: 0, root: { ...root, end: text.length } }];
  });
}

/** The innermost first node that does not parse. */
function firstError(root: Node): { readonly node: Node; readonly missing?: Detail } {
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
