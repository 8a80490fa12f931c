import type { PythonNode } from './PythonTree.ts';

/** The runtime and the grammar, as bytes of the `.wasm` files; the shell knows where they are. */
export interface GrammarFiles {
  readonly runtime: Uint8Array;
  readonly python: Uint8Array;
}

/** Parses Python text; nothing is executed. */
export interface PythonParser {
  /** Hands the tree's root to `read`; the tree is freed afterwards. */
  parse<T>(text: string, read: (module: PythonNode) => T): T;
}

/** Loads tree-sitter with its Python grammar: about a tenth of a second, wanted only once a Python file is met. */
export async function loadPython(files: GrammarFiles): Promise<PythonParser> {
  // The library is CommonJS: its exports are the default to every loader.
  const { Parser, Language } = (await import('@vscode/tree-sitter-wasm')).default;
  // The option is Emscripten's; the types name only another one.
  await Parser.init({ wasmBinary: files.runtime } as unknown as Parameters<typeof Parser.init>[0]);
  const parser = new Parser();
  parser.setLanguage(await Language.load(files.python));
  return {
    parse(text, read) {
      const tree = parser.parse(text);
      if (tree === null) throw new RangeError('the parser gave up');
      try {
        return read(tree.rootNode);
      } finally {
        tree.delete();
      }
    },
  };
}
