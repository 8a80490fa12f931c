// Compares the labels of torchvision's detectors with torchvision itself: real files and a stress set under one training
// size, and images of many sizes under six. The kernel's labels and those of plain TypeScript must be the same.
//   npm run build && npm run verify:torchvision -- [folder with COCO files] [images a file]
// Needs torchvision 0.14 (Debian: apt-get install python3-torchvision) or 0.15; FOCAL_LENS_PYTHON names another Python.
// Some later release works out the size of an image in doubles: 0.29 gives another size for about one image in three.
import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const PYTHON = process.env.FOCAL_LENS_PYTHON ?? '/usr/bin/python3';
const shared = process.env.FOCAL_LENS_SHARED ?? '../shared';
const folder = process.argv[2] ?? path.join(shared, 'data/coco');
const perFile = Number(process.argv[3] ?? 8);

if (spawnSync(PYTHON, ['-c', 'import torchvision']).status !== 0) {
  console.log(`Not compared: ${PYTHON} has no torchvision (apt-get install python3-torchvision).`);
  process.exit(0);
}
if (!fs.existsSync(folder)) {
  console.log(`Not compared: there is no folder ${folder} (set FOCAL_LENS_SHARED, or name one).`);
  process.exit(0);
}

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

const { status } = spawnSync(PYTHON, ['-B', 'test/verify/compare.py'], {
  stdio: [fs.openSync(lines, 'r'), 'inherit', 'inherit'],
});
process.exitCode = status ?? 1;
