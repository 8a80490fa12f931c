// CPU and wall time of reading a set of YOLO labels like train2017, beside `cat` of the same files and beside the loader of
// Ultralytics. All take turns; only the ratios mean something elsewhere.
//   npm run build && npm run bench:yolo -- [--python python3] [--images 118287] [--runs 3] [--keep folder] [--write]
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { writeYoloLike } from './generate-yolo-like.mjs';
import { measure, median, requireTime } from './lib/measure.mjs';
import { writeMarked } from './lib/writeMarked.mjs';

const root = path.join(import.meta.dirname, '..');
const program = path.join(root, 'dist', 'cli.cjs');
const peer = path.join(import.meta.dirname, 'peers', 'ultralytics_labels.py');

const { values } = parseArgs({
  options: {
    python: { type: 'string', default: 'python3' },
    images: { type: 'string', default: '118287' },
    runs: { type: 'string', default: '3' },
    keep: { type: 'string' },
    write: { type: 'boolean', default: false },
  },
});
requireTime();
const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'focal-lens-bench-'));
const folder = values.keep ?? path.join(scratch, 'set');
const cache = path.join(scratch, 'cache');
try {
  if (!fs.existsSync(folder)) writeYoloLike(folder, { images: Number(values.images), seed: 1 });
  const programs = [
    [
      '`cat` of all files',
      () => timed(['sh', '-c', `find ${folder} -type f -print0 | xargs -0 cat > /dev/null`]),
    ],
    ['Focal Lens', () => reading(() => fs.rmSync(cache, { recursive: true, force: true }))],
    ['Focal Lens, once more', () => reading(() => undefined)],
    ['Ultralytics, `cache_labels` alone', ultralytics],
  ];
  const found = programs.map(([name]) => ({ name, runs: [] }));
  for (let run = 0; run < Number(values.runs); run++)
    for (const [index, [, once]] of programs.entries()) found[index].runs.push(once());
  const lines = tableOf(found);
  console.log(lines.join('\n'));
  if (values.write) writeMarked(path.join(root, 'docs', 'benchmarks.md'), 'yolo', lines);
} finally {
  fs.rmSync(scratch, { recursive: true, force: true });
}

/** The command line from its start until boxes are about to be counted. */
function reading(before) {
  before();
  const settings = ['FOCAL_LENS_TIMINGS=reading', `FOCAL_LENS_CACHE=${cache}`];
  const args = ['analyze', folder, '--no-simulation', '--threads', '1', '--format', 'json'];
  return timed(['env', ...settings, process.execPath, program, ...args]);
}

function timed(command) {
  const start = performance.now();
  const { cpu, errors } = measure([...command]) ?? {};
  const told = /timings (\{.*\})/.exec(errors ?? '')?.[1];
  return {
    cpu: told === undefined ? cpu : JSON.parse(told).reading,
    wall: (performance.now() - start) / 1000,
  };
}

function ultralytics() {
  const { stdout } = spawnSync(values.python, [peer, folder, '80'], { encoding: 'utf8' });
  const line = stdout?.split('\n').find(text => text.startsWith('{"cpu"'));
  return line === undefined ? null : JSON.parse(line);
}

function tableOf(found) {
  const own = found[1];
  const rows = found.map(({ name, runs }) => {
    const ran = runs.filter(run => run !== null);
    if (ran.length === 0) return `| ${name} | not on that machine | | |`;
    const [cpu, wall] = ['cpu', 'wall'].map(what => median(ran.map(run => run[what])));
    const ratio = cpu / median(own.runs.map(run => run.cpu));
    return `| ${name} | ${cpu.toFixed(2)} | ${wall.toFixed(1)} | ${ratio.toFixed(2)} × |`;
  });
  return [
    `Node ${process.versions.node} on ${os.cpus()[0]?.model}, ${os.cpus().length} cores; n = ${values.runs}.`,
    '',
    '| reader | CPU s | wall s | CPU to ours |',
    '| --- | --- | --- | --- |',
    ...rows,
    '',
  ];
}
