import { build } from 'esbuild';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundlesIn } from './bundles.mjs';
import { compileRecordReader } from './compileRecordReader.mjs';
import { compileWasm } from './compileWasm.mjs';
import { requireOwnCode } from './requireOwnCode.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** WebAssembly that packages bring. TensorFlow.js picks one of its two by what the machine can do. */
const PACKAGED = [
  '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm',
  '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm',
  '@vscode/tree-sitter-wasm/wasm/tree-sitter.wasm',
  '@vscode/tree-sitter-wasm/wasm/tree-sitter-python.wasm',
];

/**
 * Builds everything that is shipped.
 *
 * @param {string} folder emptied first
 */
export async function buildInto(folder) {
  await prepare(folder);
  await Promise.all(bundlesIn(folder).map(options => build(options)));
  requireOwnCode(folder);
}

/** What is no bundle. */
export async function prepare(folder) {
  fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(path.join(folder, 'wasm'), { recursive: true });
  for (const file of PACKAGED) copyWasm(file, folder);
  await compileRecordReader(path.join(folder, 'wasm', 'readRecords.wasm'));
  await compileWasm('sweepAnchors', path.join(folder, 'wasm', 'sweepAnchors.wasm'));
  // Node looks upwards for the nearest package.json whenever a module is loaded: here it ends in our own folder.
  fs.writeFileSync(path.join(folder, 'package.json'), '{"type":"commonjs"}\n');
}

function copyWasm(file, folder) {
  // Not copyFile: it would keep that some are marked as programs.
  const bytes = fs.readFileSync(path.join(root, 'node_modules', file));
  fs.writeFileSync(path.join(folder, 'wasm', path.basename(file)), bytes);
}
