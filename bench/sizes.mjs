// CPU time an image, by how many different sizes the images have: nothing that is kept for a size may cost the others. The
// numbers of sizes take turns on the same boxes, so that a busy machine is busy for all of them; only the ratios count.
//   npm run bench:sizes -- [--images 10000] [--rounds 3] [--only preset] [--write]
// Ends with 1 where a number of sizes costs 30 % more or less than the median of all.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { median } from './lib/measure.mjs';
import { writeMarked } from './lib/writeMarked.mjs';
import { compileWasm } from '../scripts/lib/wasm/compileWasm.mjs';

const BOUND = 0.3;
const SIZES = [10, 100, 1000, 10_000];
const KERNELS = ['wasm', 'scalar'];

/** Counts the labels of one preset in a process of its own, and prints the CPU milliseconds an image of every round. */
const MEASURED = `
import { finish } from './src/analysis/contract/steps/Steps.ts';
import { presetNamed, PRESETS } from './src/analysis/detectors/presets.ts';
import { loadSweepModule } from './src/platform/node/wasm/loadSweepModule.ts';
import { tallyImages } from './src/analysis/summary/tallyImages.ts';
import { wholeJob } from './src/analysis/summary/TallyJob.ts';
import { plainDataset } from './test/helpers/annotations/plainDataset.ts';
import { manySizes } from './test/helpers/assignment/manySizes.ts';

const [preset, kernel, wasmFolder, sizes, images, rounds] = process.argv.slice(2);

/** Images of as many sizes, one after the other; the boxes of an image are the same shares of it in every set. */
function imagesOf(different, all) {
  const scaled = (box, from, to) => {
    const x = to.width / from.width;
    const y = to.height / from.height;
    return [box[0] * x, box[1] * y, box[2] * x, box[3] * y];
  };
  const size = i => all.images[i % different];
  return plainDataset({
    ...all,
    images: all.images.map(({ id }, i) => ({ ...size(i), id })),
    annotations: all.annotations.map(one => {
      const i = one.image_id - 1;
      return { ...one, bbox: scaled(one.bbox, all.images[i], size(i)) };
    }),
  });
}

async function measure() {
  const all = manySizes(Number(images));
  const setup = presetNamed(preset);
  const module = kernel === 'wasm' ? loadSweepModule(wasmFolder) : undefined;
  if (kernel === 'wasm' && module === undefined) throw new Error('this machine does not run the kernel');
  const jobs = JSON.parse(sizes).map(different => finish(wholeJob(imagesOf(different, all), setup)));
  const taken = jobs.map(() => []);
  // The first round warms up.
  for (let round = -1; round < Number(rounds); round++)
    for (const [i, job] of jobs.entries()) {
      const before = process.cpuUsage();
      await tallyImages(round < 0 ? { ...job, to: job.to / 10 } : job, { labelsOnly: true, sweepModule: module });
      const { user, system } = process.cpuUsage(before);
      if (round >= 0) taken[i].push((user + system) / 1000 / job.to);
    }
  console.log(JSON.stringify(taken));
}
if (preset === 'list') console.log(JSON.stringify(PRESETS.map(({ name }) => name)));
else void measure();
`;

const { values } = parseArgs({
  options: {
    images: { type: 'string', default: '10000' },
    rounds: { type: 'string', default: '3' },
    only: { type: 'string' },
    write: { type: 'boolean', default: false },
  },
});
const root = path.join(import.meta.dirname, '..');
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'focal-lens-sizes-'));
try {
  const program = path.join(folder, 'measured.cjs');
  const stdin = { contents: MEASURED, resolveDir: root, loader: 'ts' };
  const from = { stdin, bundle: true, platform: 'node', mainFields: ['module', 'main'] };
  await build({ ...from, outfile: program, logLevel: 'warning' });
  await compileWasm('sweepAnchors', path.join(folder, 'sweepAnchors.wasm'));
  const presets = values.only === undefined ? run(program, 'list') : [values.only];
  const lines = [
    `Node ${process.versions.node}, ${os.cpus()[0]?.model}, ${os.cpus().length} cores; ${Number(values.images).toLocaleString('en')} images of 7 boxes, medians of ${values.rounds} rounds.`,
    '',
    `| preset | kernel | ${SIZES.map(size => `${size.toLocaleString('en')} sizes`).join(' | ')} | furthest from the median |`,
    `| --- | --- | ${SIZES.map(() => '---:').join(' | ')} | ---: |`,
  ];
  for (const preset of presets)
    for (const kernel of KERNELS) {
      const sizes = JSON.stringify(SIZES);
      const costs = run(program, preset, kernel, folder, sizes, values.images, values.rounds).map(
        median,
      );
      lines.push(rowOf(preset, kernel, costs));
      console.log(lines.at(-1));
    }
  if (values.write) writeMarked(path.join(root, 'docs', 'benchmarks.md'), 'sizes', [...lines, '']);
} finally {
  fs.rmSync(folder, { recursive: true, force: true });
}

function run(...args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${args.slice(1, 3).join(', ')}: ${stderr}`);
  return JSON.parse(stdout);
}

function rowOf(preset, kernel, costs) {
  const middle = median(costs);
  const off = costs.map(cost => cost / middle - 1);
  const furthest = off.toSorted((a, b) => Math.abs(b) - Math.abs(a))[0];
  if (Math.abs(furthest) > BOUND) process.exitCode = 1;
  const cells = costs.map(cost => `${cost.toFixed(3)} ms`);
  const share = `${furthest < 0 ? '−' : '+'}${Math.abs(100 * furthest).toFixed(0)} %`;
  return `| ${preset} | ${kernel} | ${cells.join(' | ')} | ${share} |`;
}
