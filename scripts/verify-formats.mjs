// Holds what Focal Lens reads against what other people's exporters write: one made data set, written in each format by packages
// from PyPI, is compared box by box with what was meant.
//   npm run verify:formats -- [--venv <folder>] [--only <package>] [--keep <folder>] [--write]
// Needs Python 3.11; installs each package from PyPI into an environment of its own where it is not there, and passes those that
// cannot be installed.
import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { writeMarked } from '../bench/lib/writeMarked.mjs';
import { compareBoxes } from './lib/formats/compareBoxes.mjs';
import { EXPORTERS } from './lib/formats/exporters.mjs';
import { remarkOf } from './lib/formats/remarks.mjs';
import { markdownTable } from './lib/frameworks/markdownTable.mjs';
import { pythonOf } from './lib/frameworks/pythonOf.mjs';

const { values } = parseArgs({
  options: {
    venv: { type: 'string', default: path.join(os.tmpdir(), 'focal-lens-frameworks') },
    only: { type: 'string' },
    keep: { type: 'string' },
    write: { type: 'boolean', default: false },
  },
});
const temporary = fs.mkdtempSync(path.join(os.tmpdir(), 'focal-lens-'));
process.on('exit', () => fs.rmSync(temporary, { recursive: true }));
const home = values.keep ?? temporary;
const { readBoxes } = await loadReader();
const rows = [];
for (const exporter of EXPORTERS)
  if (values.only === undefined || values.only === exporter.id) rows.push(...(await of(exporter)));

const columns = [
  'format',
  'exporter',
  'images',
  'boxes',
  'differing boxes',
  'largest difference, px',
  'remark',
];
const table = markdownTable(
  columns,
  rows.map(row => columns.map(column => String(row[column] ?? ''))),
);
console.log(table.join('\n'));
if (values.write) writeMarked('docs/verification.md', 'formats', [...table, '']);
process.exitCode = rows.every(({ isRight }) => isRight) ? 0 : 1;

async function of(exporter) {
  const python = pythonIfInstalled(exporter);
  if (python === null) return [];
  const set = path.join(home, `set-${exporter.id}`);
  const out = path.join(home, exporter.id);
  for (const folder of [set, out]) {
    fs.rmSync(folder, { recursive: true, force: true });
    fs.mkdirSync(folder, { recursive: true });
  }
  ask(python, ['scripts/formats/make_set.py', set]);
  const truth = JSON.parse(fs.readFileSync(path.join(set, 'truth.json'), 'utf8'));
  const written = ask(python, [`scripts/formats/${exporter.id}_export.py`, set, out])
    .trim()
    .split('\n')
    .map(line => JSON.parse(line));
  const found = [];
  for (const told of written) found.push(await rowOf(told, truth));
  return found;
}

async function rowOf(told, truth) {
  const row = { format: told.format, exporter: told.by };
  if (told.failed !== undefined) return { ...row, remark: `not written: ${told.failed}` };
  const read = [];
  for (const { place, split } of told.parts ?? [told]) {
    const set = await readBoxes(place, split);
    if (typeof set === 'string') return { ...row, remark: `not read: ${set}` };
    read.push({ ...set, place });
  }
  const found = compareBoxes(read, truth, told);
  const remark = remarkOf(told, found);
  if (remark.unexplained.length > 0)
    console.log(told.by, told.format, remark.unexplained, examplesOf(found));
  return {
    ...row,
    images: found.images,
    boxes: found.boxes,
    'largest difference, px': found.largest,
    'differing boxes': found.differing,
    remark: remark.text,
    isRight: remark.unexplained.length === 0,
  };
}

function examplesOf({ worst, problems, ...found }) {
  const few = Object.entries(found).filter(([, list]) => Array.isArray(list) && list.length > 0);
  const shown = few.map(([name, list]) => [name, list.slice(0, 3)]);
  return { ...Object.fromEntries(shown), worst: worst.slice(0, 4), problems };
}

function pythonIfInstalled(exporter) {
  try {
    return pythonOf(values.venv, exporter);
  } catch (thrown) {
    console.log(`Not compared: ${exporter.id} cannot be installed. ${thrown.message}`);
    return null;
  }
}

async function loadReader() {
  const outfile = path.join(temporary, 'readBoxes.cjs');
  await build({
    entryPoints: ['test/verify/readBoxes.ts'],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    outfile,
    logLevel: 'warning',
  });
  return import(pathToFileURL(outfile).href);
}

/** No GPU, nothing fetched, one core. */
function ask(python, parameters) {
  const env = {
    ...process.env,
    CUDA_VISIBLE_DEVICES: '',
    HF_HUB_OFFLINE: '1',
    YOLO_OFFLINE: 'true',
    OMP_NUM_THREADS: '1',
    TF_CPP_MIN_LOG_LEVEL: '3',
    PYTHONWARNINGS: 'ignore',
  };
  const { status, stdout, stderr } = spawnSync('nice', ['-n', '10', python, '-B', ...parameters], {
    encoding: 'utf8',
    env,
    maxBuffer: 1 << 29,
  });
  if (stderr !== '') console.error(stderr.split('\n').slice(-12).join('\n'));
  if (status !== 0) throw new Error(`${parameters[0]} stopped`);
  return stdout;
}
