// Holds what we read from configs, and what we write into them, against the frameworks' own code: the released packages are
// installed, load the configs and build losses and anchors. No weights, no training, no GPU.
//   npm run verify:frameworks -- [--venv <folder>] [--only mmdet,effdet] [--most <configs a package>] [--write]
// Needs Python 3.11 with venv, and 12 GB for the packages, most of it PyTorch; FOCAL_LENS_PYTHON names the Python. Half an
// hour of one core without the installation. The folder of FOCAL_LENS_SHARED has configs of what brings none.
import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { writeMarked } from '../bench/lib/writeMarked.mjs';
import { PACKAGES } from './lib/frameworks/packages.mjs';
import { PYTHON } from './lib/frameworks/pythonOf.mjs';
import { tableOf } from './lib/frameworks/table.mjs';
import { verifyPackage } from './lib/frameworks/verifyPackage.mjs';

const { values: options } = parseArgs({
  options: {
    venv: { type: 'string', default: path.join(os.tmpdir(), 'focal-lens-frameworks') },
    only: { type: 'string' },
    most: { type: 'string' },
    write: { type: 'boolean', default: false },
  },
});
const python = spawnSync(PYTHON, ['-c', 'import ensurepip, venv']);
if (python.status !== 0) {
  console.log(
    `Not asked: ${PYTHON} is missing, or is without venv (Debian: apt-get install python3-venv).`,
  );
  process.exit(1);
}
const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'focal-lens-'));
process.on('exit', () => fs.rmSync(scratch, { recursive: true, force: true }));

const outfile = path.join(scratch, 'configFacts.cjs');
await build({
  entryPoints: ['test/verify/configFacts.ts'],
  bundle: true,
  platform: 'node',
  mainFields: ['module', 'main'],
  format: 'cjs',
  outfile,
  logLevel: 'warning',
});
const { configFacts } = await import(pathToFileURL(outfile).href);

const only = options.only?.split(',');
const results = [];
for (const wanted of PACKAGES.filter(({ id }) => only?.includes(id) ?? true)) {
  const result = await verifyPackage(wanted, {
    environments: path.resolve(options.venv),
    scratch,
    most: Number(options.most ?? Infinity),
    read: configFacts,
  });
  results.push(result);
  console.log(result.failure ? `${wanted.label}: not asked: ${result.failure}` : summaryOf(result));
}
const PAGE = 'docs/verification.md';
const lines = tableOf(results, options.write ? fs.readFileSync(PAGE, 'utf8') : '');
console.log(lines.join('\n'));
if (options.write) writeMarked(PAGE, 'frameworks', lines);
process.exitCode = results.some(
  ({ failure, differences = [] }) => failure || differences.length > 0,
)
  ? 1
  : 0;

function summaryOf({ label, configs, differences, reasons, explained }) {
  const found = differences.map(({ file, what, detail }) => `  ${file}: ${what}: ${detail}`);
  const notes = Object.entries({ ...reasons, ...explained }).map(([note, n]) => `  ${n} × ${note}`);
  return [
    `${label}: ${configs} configs, ${differences.length} differences`,
    ...notes,
    ...found,
  ].join('\n');
}
