import { findNodeAtLocation, type Node, type ParseError, parseTree } from 'jsonc-parser';
import { fail } from '../../../contract/failures/Failure.ts';
import type { ConfigFault } from '../../../contract/failures/detailCodes.ts';
import type { CodeInFile } from '../CodeInFile.ts';
import type { ConfigDocument } from '../ConfigNode.ts';
import { notebookCode } from './notebookCode.ts';
import { type CellCode, cellCode, joinedCells } from './notebookCells.ts';
import { placeInText } from '../placeInText.ts';
import { pythonBody } from '../python/pythonBody.ts';
import { pythonFault, readableLines } from '../python/readPython.ts';
import type { PythonParser } from '../python/PythonParser.ts';
import { readShell } from '../readShell.ts';
import { notebookShell } from '../shell/notebookShell.ts';

/** What a cell that is not read must not have said. */
const TELLING = /focal|alpha|gamma/i;

/**
 * The code cells of a Jupyter notebook (nbformat 3 and 4) as one Python document, in the order of the file. Lines and cells of
 * IPython's magics are no Python; a cell that does not parse is left out, as it does not run either. What cells hand to a shell is a
 * document of its own, where that matters.
 *
 * @throws FailureError `config-broken`, also where a cell that does not parse speaks of focal loss
 */
export function readNotebook(file: string, text: string, parser: PythonParser): ConfigDocument[] {
  const refuse = (reason: ConfigFault, offset = 0) =>
    fail({ code: 'config-broken', file, at: placeInText(text, offset), reason });
  const errors: ParseError[] = [];
  const root = parseTree(text.replace(/^\uFEFF/, ' '), errors, { disallowComments: true });
  const [error] = errors;
  if (root === undefined || error !== undefined) return refuse('not-a-notebook', error?.offset);
  const cells = cellsIn(root);
  if (cells === null) return refuse('not-a-notebook');
  if (!isPython(root)) return refuse('notebook-not-python');

  const isCode = (code: string) => {
    const readable = readableLines(code);
    return parser.parse(readable, module => pythonFault(module, readable) === null);
  };
  const codes = cells.map(cell => cellCode(cell, text));
  const read = codes.map(code => {
    const python = notebookCode(code.text, isCode);
    if (python !== null) return { ...code, text: python };
    if (TELLING.test(code.text)) refuse('not-python', code.starts[0]);
    return { ...code, text: code.text.replaceAll(/[^\r\n]/g, ' ') };
  });
  return [documentOf(file, read, { text, parser }), ...commandsOf(file, codes, text)];
}

/** Where cells call a program that takes its settings from its command line, their lines for a shell as a second document. */
function commandsOf(file: string, codes: readonly CellCode[], text: string): ConfigDocument[] {
  const lines = codes.map(code => ({ ...code, text: notebookShell(code.text) }));
  if (!lines.some(code => /\byolo\b/.test(code.text))) return [];
  const within = joinedCells(lines, text);
  return readShell(file, within.code).map(document => ({ ...document, index: 1, within }));
}

function documentOf(
  file: string,
  cells: readonly CellCode[],
  { text, parser }: { readonly text: string; readonly parser: PythonParser },
): ConfigDocument {
  const joined = joinedCells(cells, text);
  const within: CodeInFile = joined;
  const code = joined.code;
  const readable = readableLines(code);
  return parser.parse(readable, module => {
    const fault = pythonFault(module, readable);
    if (fault !== null) {
      const at = placeInText(text, within.starts[fault.offset] ?? 0);
      fail({ code: 'config-broken', file, at, reason: fault.reason });
    }
    const root = { ...pythonBody(module, code), end: code.length };
    return { file, text: code, syntax: 'python', index: 0, root, within };
  });
}

/** The nodes of the code cells' sources; null where the document is no notebook. */
function cellsIn(root: Node): Node[] | null {
  const sheets = findNodeAtLocation(root, ['worksheets'])?.children ?? [];
  const lists = [root, ...sheets].flatMap(node => listAt(node, 'cells'));
  if (lists.length === 0) return null;
  return lists.flat().flatMap(cell => {
    if (findNodeAtLocation(cell, ['cell_type'])?.value !== 'code') return [];
    const source = findNodeAtLocation(cell, ['source']) ?? findNodeAtLocation(cell, ['input']);
    return source ? [source] : [];
  });
}

function listAt(node: Node, key: string): (readonly Node[])[] {
  if (node.type !== 'object') return [];
  const list = findNodeAtLocation(node, [key]);
  return list?.type === 'array' ? [list.children ?? []] : [];
}

/** Unless it says that it is of another language. */
function isPython(root: Node): boolean {
  const said =
    findNodeAtLocation(root, ['metadata', 'kernelspec', 'language']) ??
    findNodeAtLocation(root, ['metadata', 'language_info', 'name']);
  return said === undefined || /python/i.test(String(said.value));
}
