// CPU time and memory of reading annotation files, against what else reads them on this machine. Programs take turns, so
// that a busy machine is busy for all of them; only the ratios mean something elsewhere.
//   npm run build && npm run bench:scan -- [--runs 5] [--slow-runs 1] [--only coco|lvis|objects365] [--keep folder] [--write]
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { writeCocoLike } from './generate-coco-like.mjs';
import { writeObjects365Like } from './generate-objects365-like.mjs';
import { measure, median, requireTime } from './lib/measure.mjs';
import { findPeers } from './lib/peers.mjs';
import { benchmarksPage, tableOf } from './lib/benchmarksPage.mjs';

const FILES = {
  coco: file => writeCocoLike(file, { like: 'coco', seed: 1 }),
  lvis: file => writeCocoLike(file, { like: 'lvis', seed: 1 }),
  objects365: file => writeObjects365Like(file, { seed: 1 }),
};
const root = path.join(import.meta.dirname, '..');
const program = path.join(root, 'dist', 'cli.cjs');

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '5' },
    'slow-runs': { type: 'string', default: '1' },
    only: { type: 'string' },
    keep: { type: 'string' },
    write: { type: 'boolean', default: false },
  },
});
requireTime();
const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'focal-lens-bench-'));
const folder = values.keep ?? scratch;
try {
  fs.mkdirSync(folder, { recursive: true });
  const { peers, absent } = findPeers(scratch);
  const sections = [];
  for (const name of values.only === undefined ? Object.keys(FILES) : [values.only]) {
    const file = path.join(folder, `${name}.json`);
    if (!fs.existsSync(file)) await FILES[name](file);
    const megabytes = Math.round(fs.statSync(file).size / 1e6);
    sections.push({ title: `${name}-like, ${megabytes} MB`, rows: compare(file, peers) });
    console.log(tableOf(sections.at(-1)));
    if (values.keep === undefined) fs.rmSync(file);
  }
  if (absent.length > 0) console.log(`Not on this machine: ${absent.join(', ')}.`);
  if (values.write) benchmarksPage(path.join(root, 'docs', 'benchmarks.md'), { sections, absent });
} finally {
  fs.rmSync(scratch, { recursive: true, force: true });
}

/** Medians of every program; ours first, with its parts. */
function compare(file, peers) {
  const ours = ['WebAssembly', 'TypeScript'].map(reader => ({
    name: `Focal Lens, ${reader}`,
    slow: false,
    command: () => ourCommand(file, reader, 'reading'),
  }));
  const all = [...ours, ...peers];
  const found = new Map(all.map(({ name }) => [name, []]));
  for (let run = 0; run < Number(values.runs); run++)
    for (const { name, slow, command } of all)
      if (!slow || run < Number(values['slow-runs'])) found.get(name).push(measure(command(file)));
  const whole = measure(ourCommand(file, 'WebAssembly', 'all'));
  const rest = whole.cpu - stages(whole).reading;
  return all.map(({ name }, i) => ({
    ...rowOf(name, found.get(name)),
    rest: i === 0 ? rest : null,
  }));
}

function ourCommand(file, reader, until) {
  const settings = [`FOCAL_LENS_TIMINGS=${until}`, `FOCAL_LENS_READER=${reader.toLowerCase()}`];
  const args = ['analyze', file, '--no-simulation', '--threads', '1', '--format', 'json'];
  return ['env', ...settings, process.execPath, program, ...args];
}

function rowOf(name, runs) {
  if (runs.includes(null)) return { name, cpu: null };
  const cpu = runs.map(run => stages(run)?.reading ?? run.cpu);
  return {
    name,
    cpu: median(cpu),
    lowest: Math.min(...cpu),
    highest: Math.max(...cpu),
    peak: median(runs.map(run => stages(run)?.peak ?? run.peak)),
    runs: runs.length,
  };
}

/** What our program tells with --timings: CPU seconds and MiB from its start until the file was read. */
function stages({ errors }) {
  const line = errors.split('\n').find(text => text.startsWith('timings '));
  return line === undefined ? null : JSON.parse(line.slice('timings '.length));
}
