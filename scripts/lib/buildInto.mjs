import { build } from 'esbuild';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundlesIn } from './bundles.mjs';
import { compileRecordReader } from './wasm/compileRecordReader.mjs';
import { compileWasm } from './wasm/compileWasm.mjs';
import { buildLibrary } from './library/buildLibrary.mjs';
import { requireAscii } from './checks/requireAscii.mjs';
import { requireOwnCode } from './checks/requireOwnCode.mjs';
import { requirePlannedPackages } from './checks/requirePlannedPackages.mjs';
import { requireSizes } from './checks/requireSizes.mjs';
import { bundledPackages } from './supplyChain/bundledPackages.mjs';
import { noticesText } from './supplyChain/noticesText.mjs';
import { sbom } from './supplyChain/sbom.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** WebAssembly that packages bring. TensorFlow.js picks one of its two by what the machine can do. */
const PACKAGED = [
  '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm',
  '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm',
  '@jsquash/jpeg/codec/dec/mozjpeg_dec.wasm',
  '@jsquash/png/codec/pkg/squoosh_png_bg.wasm',
  '@jsquash/webp/codec/dec/webp_dec.wasm',
  '@vscode/tree-sitter-wasm/wasm/tree-sitter.wasm',
  '@vscode/tree-sitter-wasm/wasm/tree-sitter-python.wasm',
];

/** Our own WebAssembly, with parts of AssemblyScript's library. */
const COMPILED = ['readRecords', 'sweepAnchors', 'trainHeads'];

/**
 * Builds everything that is shipped.
 *
 * @param {string} folder emptied first
 */
export async function buildInto(folder) {
  await prepare(folder);
  const bundles = await Promise.all(bundlesIn(folder).map(options => build(options)));
  const results = [...bundles, ...(await buildLibrary(`${folder}/lib`))];
  requireOwnCode(folder);
  requireAscii(folder);
  const metafiles = bundles.map(({ metafile }) => metafile);
  requirePlannedPackages(metafiles);
  requireSizes(metafiles);
  nameParts(
    folder,
    results.map(({ metafile }) => metafile),
  );
}

/** Writes down whose code is shipped, and under which licence. */
function nameParts(folder, metafiles) {
  const copied = PACKAGED.map(file => [
    /^@[^/]+\/[^/]+/.exec(file)[0],
    `wasm/${path.basename(file)}`,
  ]);
  const compiled = COMPILED.map(name => ['assemblyscript', `wasm/${name}.wasm`]);
  const parts = bundledPackages(metafiles, [...copied, ...compiled], path.resolve(folder));
  const read = file => JSON.parse(fs.readFileSync(path.join(root, file), 'utf8'));
  const bill = sbom(parts, read('package.json'), read('package-lock.json'));
  fs.writeFileSync(path.join(folder, 'ThirdPartyNotices.txt'), noticesText(parts));
  fs.writeFileSync(path.join(folder, 'sbom.cdx.json'), bill);
}

/** What is no bundle. */
export async function prepare(folder) {
  fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(path.join(folder, 'wasm'), { recursive: true });
  for (const file of PACKAGED) copyWasm(file, folder);
  await compileRecordReader(path.join(folder, 'wasm', 'readRecords.wasm'));
  for (const name of ['sweepAnchors', 'trainHeads'])
    await compileWasm(name, path.join(folder, 'wasm', `${name}.wasm`));
  // Node looks upwards for the nearest package.json whenever a module is loaded: here it ends in our own folder.
  fs.writeFileSync(path.join(folder, 'package.json'), '{"type":"commonjs"}\n');
}

function copyWasm(file, folder) {
  // Not copyFile: it would keep that some are marked as programs.
  const bytes = fs.readFileSync(path.join(root, 'node_modules', file));
  fs.writeFileSync(path.join(folder, 'wasm', path.basename(file)), bytes);
}
