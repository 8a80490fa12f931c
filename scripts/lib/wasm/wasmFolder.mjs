import fs from 'node:fs';
import path from 'node:path';
import { compileRecordReader } from './compileRecordReader.mjs';
import { compileWasm } from './compileWasm.mjs';

const GRAMMARS = path.join(
  import.meta.dirname,
  '../../../node_modules/@vscode/tree-sitter-wasm/wasm',
);

/**
 * Fills a folder with what the shells load from `dist/wasm`, but for TensorFlow.js: our kernels, compiled from the sources
 * as they are, and the grammar of Python.
 *
 * @param {string} folder
 */
export async function fillWasmFolder(folder) {
  fs.mkdirSync(folder, { recursive: true });
  await compileRecordReader(path.join(folder, 'readRecords.wasm'));
  for (const name of ['sweepAnchors', 'trainHeads'])
    await compileWasm(name, path.join(folder, `${name}.wasm`));
  for (const file of ['tree-sitter.wasm', 'tree-sitter-python.wasm'])
    fs.copyFileSync(path.join(GRAMMARS, file), path.join(folder, file));
}
