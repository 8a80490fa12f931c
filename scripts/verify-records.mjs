// Holds which records of a COCO file we say a framework trains on against the frameworks' own loaders, on small random files
// with every fault that we know of.
//   npm run verify:records -- [--files 300] [--venv <folder>] [--write]
// Needs Python 3.11; installs the packages from PyPI where they are not there.
import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { writeMarked } from '../bench/lib/writeMarked.mjs';
import { markdownTable } from './lib/frameworks/markdownTable.mjs';
import { PACKAGES } from './lib/frameworks/packages.mjs';
import { pythonOf } from './lib/frameworks/pythonOf.mjs';
import { randomRecords } from './lib/frameworks/randomRecords.mjs';

const { values } = parseArgs({
  options: {
    files: { type: 'string', default: '300' },
    venv: { type: 'string', default: path.join(os.tmpdir(), 'focal-lens-frameworks') },
    write: { type: 'boolean', default: false },
  },
});
const temporary = fs.mkdtempSync(path.join(os.tmpdir(), 'focal-lens-records-'));
process.on('exit', () => fs.rmSync(temporary, { recursive: true }));

const { takenBy } = await loadRecords();
const documents = Array.from({ length: Number(values.files) }, (_, seed) => randomRecords(seed));
const files = documents.map((document, at) => {
  const file = path.join(temporary, `${at}.json`);
  fs.writeFileSync(file, JSON.stringify(document));
  return { file, names: document.categories.map(({ name }) => name) };
});
const theirs = both(ask('mmdet', 'record_facts', files), ask('ultralytics', 'label_facts', files));
const frameworks = ['mmdetection', 'torchvision', 'keras-retinanet', 'ultralytics'];
const rows = [];
for (const framework of frameworks) {
  const row = { framework, files: 0, equal: 0, stops: 0, left: 0, differ: [] };
  for (const [at, document] of documents.entries()) {
    const ours = await takenBy(JSON.stringify(document), framework);
    const their = theirs[at][framework];
    row.files++;
    if (typeof their === 'string') row.stops++;
    else if (their.length < document.annotations.length) row.left++;
    const same = typeof their === 'string' ? ours.stops : !ours.stops && areNear(ours.boxes, their);
    if (same) row.equal++;
    else row.differ.push({ at, ours, their });
  }
  rows.push(row);
}
for (const { framework, differ } of rows)
  for (const { at, ours, their } of differ.slice(0, 3))
    console.log(framework, at, JSON.stringify({ ours, their, document: documents[at] }));
const NAMES = [
  'loader',
  'files',
  'stops with an error',
  'leaves boxes out',
  'equal',
  'differences',
];
const table = markdownTable(
  NAMES,
  rows.map(({ framework, files: all, stops, left, equal, differ }) =>
    [framework, all, stops, left, equal, differ.length].map(String),
  ),
);
console.log(table.join('\n'));
if (values.write) writeMarked('docs/verification.md', 'records', [...table, '']);
if (rows.some(({ differ }) => differ.length > 0)) process.exitCode = 1;

function both(some, others) {
  return some.map((one, at) => ({ ...one, ...others[at] }));
}

/** Label files have six digits, and 32-bit floats. */
function areNear(ours, their) {
  return (
    ours.length === their.length && ours.every((edge, at) => Math.abs(edge - their[at]) < 0.001)
  );
}

function ask(id, script, asked) {
  const python = pythonOf(
    values.venv,
    PACKAGES.find(one => one.id === id),
  );
  const { status, stdout, stderr } = spawnSync(python, [`scripts/frameworks/${script}.py`], {
    encoding: 'utf8',
    input: asked.map(one => `${JSON.stringify(one)}\n`).join(''),
    maxBuffer: 1e9,
  });
  if (status !== 0) throw new Error(stderr.trim().split('\n').slice(-5).join('\n'));
  return stdout
    .trim()
    .split('\n')
    .map(line => JSON.parse(line));
}

async function loadRecords() {
  const outfile = path.join(temporary, 'records.mjs');
  await build({
    entryPoints: ['test/verify/takenBy.ts'],
    bundle: true,
    format: 'esm',
    platform: 'node',
    outfile,
    logLevel: 'error',
  });
  return import(pathToFileURL(outfile).href);
}
