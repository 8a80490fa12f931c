// Compares the labels of torchvision's detectors with torchvision itself: real files and a stress set under one training
// size, and images of many sizes under six. The kernel's labels and those of plain TypeScript must be the same.
//   npm run build && npm run verify:torchvision -- [folder with COCO files] [images a file]
// Takes torchvision 0.14 or 0.15 of the system (Debian: apt-get install python3-torchvision), else installs 0.15 from PyPI into
// an environment of its own, with 5 GB of PyTorch and what that links to; FOCAL_LENS_PYTHON names another Python.
// Some later release works out the size of an image in doubles: 0.29 gives another size for about one image in three.
import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { pythonOf } from './lib/frameworks/pythonOf.mjs';

/** PyPI has no 0.14 for Python 3.11. */
const OWN = {
  id: 'torchvision-0.15',
  installs: [['torch==2.0.1', 'torchvision==0.15.2', 'numpy<2']],
};
/** Later ones work out sizes in doubles. */
const OF_ITS_TIME =
  "import sys, torchvision; sys.exit(not torchvision.__version__.startswith(('0.14.', '0.15.')))";
const shared = process.env.FOCAL_LENS_SHARED ?? '../shared';
const folder = process.argv[2] ?? path.join(shared, 'data/coco');
const perFile = Number(process.argv[3] ?? 8);

if (!fs.existsSync(folder)) {
  console.log(`Not compared: there is no folder ${folder} (set FOCAL_LENS_SHARED, or name one).`);
  process.exit(0);
}

const python = pythonWithTorchvision();
const temporary = fs.mkdtempSync(path.join(os.tmpdir(), 'focal-lens-'));
process.on('exit', () => fs.rmSync(temporary, { recursive: true }));
const outfile = path.join(temporary, 'labelLines.mjs');
await build({
  entryPoints: ['test/verify/labelLines.ts'],
  bundle: true,
  platform: 'node',
  format: 'esm',
  outfile,
  logLevel: 'warning',
});
const { labelLines } = await import(pathToFileURL(outfile).href);

const lines = path.join(temporary, 'labels.jsonl');
const file = fs.openSync(lines, 'w');
for await (const line of labelLines(folder, perFile, path.resolve('dist/wasm')))
  fs.writeSync(file, `${line}\n`);
fs.closeSync(file);

const { status } = spawnSync(python, ['-B', 'test/verify/compare.py'], {
  stdio: [fs.openSync(lines, 'r'), 'inherit', 'inherit'],
});
process.exitCode = status ?? 1;

function pythonWithTorchvision() {
  const system = process.env.FOCAL_LENS_PYTHON ?? '/usr/bin/python3';
  const isOfItsTime = spawnSync(system, ['-c', OF_ITS_TIME]).status === 0;
  return isOfItsTime ? system : pythonOf(path.join(os.tmpdir(), 'focal-lens-frameworks'), OWN);
}
