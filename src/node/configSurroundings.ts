import fs from 'node:fs';
import path from 'node:path';
import type { ConfigSurroundings } from '../analysis/configs/openConfig.ts';
import { loadPython, type PythonParser } from '../analysis/configs/syntax/PythonParser.ts';

/**
 * What lies around a config on a disk.
 *
 * @param wasmFolder folder with tree-sitter's runtime and its Python grammar
 */
export function configSurroundings(wasmFolder: string): ConfigSurroundings {
  return {
    python: pythonFrom(wasmFolder),
    neighbour: async (file, reference) => {
      const found = path.join(path.dirname(file), reference);
      try {
        // Small files: a scan of hundreds is several times as fast as with promises.
        return { file: found, text: fs.readFileSync(found, 'utf8') };
      } catch {
        return null;
      }
    },
  };
}

/** Loads the grammar at the first call. */
export function pythonFrom(wasmFolder: string): () => Promise<PythonParser> {
  const read = (name: string) => fs.promises.readFile(path.join(wasmFolder, name));
  let parser: Promise<PythonParser> | undefined;
  return () => {
    parser ??= Promise.all([read('tree-sitter.wasm'), read('tree-sitter-python.wasm')]).then(
      ([runtime, python]) => loadPython({ runtime, python }),
    );
    return parser;
  };
}
