// What the command line takes for small annotation files, of which most is its start; beside another build of it where one is
// named. Builds, files and ways take turns, so that a busy machine is busy for all of them.
//   npm run build && npm run bench:small -- [--before folder/dist] [--runs 15] [--counts] [--write]
// With --counts nothing is simulated.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { writeCocoLike } from './generate-coco-like.mjs';
import { environment } from './lib/environment.mjs';
import { median } from './lib/measure.mjs';
import { writeMarked } from './lib/writeMarked.mjs';

// Of others: what is started here is load, too.
const [loadBefore = 0] = os.loadavg();
const FILES = { '10 kB': 0.01, '1 MB': 1 };

const root = path.join(import.meta.dirname, '..');
const { values } = parseArgs({
  options: {
    before: { type: 'string' },
    runs: { type: 'string', default: '15' },
    counts: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
});
const runs = Number(values.runs);
const ways = {
  'counts alone': ['--no-simulation'],
  ...(!values.counts && { 'with the simulation': [] }),
};
const builds = {
  ...(values.before !== undefined && { before: path.resolve(values.before, 'cli.cjs') }),
  now: path.join(root, 'dist', 'cli.cjs'),
};

const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'focal-lens-small-'));
const sets = [];
try {
  for (const [size, megabytes] of Object.entries(FILES)) {
    const file = path.join(scratch, `${size.replace(' ', '')}.json`);
    await writeCocoLike(file, { like: 'coco', seed: 1, megabytes });
    for (const [way, options] of Object.entries(ways))
      sets.push({ size, way, command: ['analyze', file, ...options], taken: {} });
  }
  // The first turn fills the caches of the system, and is not kept.
  for (let run = 0; run <= runs; run++)
    for (const { command, taken } of sets)
      for (const [build, program] of Object.entries(builds)) {
        const one = measured([program, ...command]);
        if (run > 0) (taken[build] ??= []).push(one);
      }
} finally {
  fs.rmSync(scratch, { recursive: true });
}

const names = Object.keys(builds);
const lines = [
  `Node ${process.versions.node}, ${os.cpus()[0]?.model.trim()}, ${os.cpus().length} cores, load ${loadBefore.toFixed(0)} at the start; medians of ${runs}, CPU (wall).`,
  '',
  `| file | way | ${names.join(' | ')} |`,
  `| --- | --- | ${names.map(() => '---:').join(' | ')} |`,
  ...sets.map(({ size, way, taken }) => {
    const cells = names.map(build => `${of(taken[build], 'cpu')} ms (${of(taken[build], 'wall')})`);
    return `| ${size} | ${way} | ${cells.join(' | ')} |`;
  }),
  '',
];
console.log(lines.join('\n'));
if (values.write) writeMarked(path.join(root, 'docs', 'benchmarks.md'), 'small', lines);

/** Milliseconds. */
function measured(command) {
  const start = performance.now();
  const { status, output, stderr } = spawnSync(
    process.execPath,
    ['--require', path.join(import.meta.dirname, 'lib', 'printUsage.cjs'), ...command],
    { env: environment, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe', 'pipe'] },
  );
  const wall = performance.now() - start;
  if (status !== 0) throw new Error(stderr);
  return { cpu: Number(output[3]) * 1000, wall };
}

function of(all, what) {
  return Math.round(median(all.map(one => one[what])));
}
