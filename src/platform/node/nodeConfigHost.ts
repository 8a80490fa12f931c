import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { ConfigHost } from '../../analysis/configs/tree/openConfig.ts';
import {
  loadPython,
  type PythonParser,
} from '../../analysis/configs/syntax/python/PythonParser.ts';
import { asFailure } from '../../analysis/contract/failures/Failure.ts';
import { readRegularFile } from './files/readRegularFile.ts';

/**
 * What lies around a config on a disk.
 *
 * @param wasmFolder folder with tree-sitter's runtime and its Python grammar
 */
export function nodeConfigHost(wasmFolder: string): ConfigHost {
  return {
    python: pythonFrom(wasmFolder),
    locate: async (file, reference) => located(file, reference),
    read: async file => textOf(file),
  };
}

/** The text of a base; null where it is not there or may not be read. */
export function textOf(file: string): string | null {
  try {
    // Small files: a scan of hundreds is several times as fast as with promises.
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(readRegularFile(file));
  } catch (error) {
    const { code } = asFailure(error);
    if (code === 'not-found' || code === 'no-permission') return null;
    throw error;
  }
}

/** As fvcore and PaddleDetection find a `_BASE_`, and MMEngine a `_base_`; nothing is fetched from the network. */
function located(file: string, reference: string): string | null {
  if (/^https?:\/\//.test(reference)) return null;
  const expandsHome = /\.ya?ml$/i.test(file);
  if (expandsHome && reference.startsWith('~'))
    return /^~(?:[/\\]|$)/.test(reference) ? path.join(os.homedir(), reference.slice(1)) : null;
  return path.isAbsolute(reference)
    ? path.normalize(reference)
    : path.join(path.dirname(file), reference);
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
