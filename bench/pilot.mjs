// Pilot trainings on real images, as they are shipped: four pairs with the detector of bench/training, against the means that
// PyTorch has for the same pairs (test/fixtures/truth/trainings), with their time and memory.
//   npm run build && npm run bench:pilot -- blood.json BCCD/JPEGImages [--seeds 2] [--epochs 16] [--channels 32] [--threads 2]
//   npm run build && npm run bench:pilot -- boards.json PCBData --set circuit_boards --epochs 4
//   npm run bench:pilot -- blood.json BCCD/JPEGImages --cpu [--beside "node other.mjs"] [--rounds 3]
//   npm run bench:pilot -- --worth
// --worth says what choices by short trainings cost in long ones, from the stored grids alone. blood.json and boards.json are made by bench/training/to_coco.py; the set and its epochs name the table of PyTorch's trainings. --cpu prints the CPU milliseconds of a step in this process, in turn with
// another program that prints its own, so that a busy machine is busy for both.
// Ends with 1 where the order is another than PyTorch's, or a bound is not kept.
import { execSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { bundled } from '../scripts/lib/bundled.mjs';
import { median } from './lib/measure.mjs';
import { pilotWorth } from './lib/pilotWorth.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seeds: { type: 'string', default: '2' },
    epochs: { type: 'string', default: '16' },
    channels: { type: 'string', default: '32' },
    threads: { type: 'string', default: '2' },
    cpu: { type: 'boolean', default: false },
    beside: { type: 'string' },
    rounds: { type: 'string', default: '3' },
    worth: { type: 'boolean', default: false },
    set: { type: 'string', default: 'blood_cells' },
  },
});
if (values.worth) {
  for (const { pilot, training, one, two, usual, deviation } of pilotWorth())
    print(
      `${pilot} for ${training}: one seed ${per(one)}, two ${per(two)}, (2, .25) ${per(usual)}, deviation of ln AP50 ${deviation.toFixed(3)}`,
    );
  process.exit(0);
}

const [MOST_SECONDS, MOST_MEGABYTES] = [420, 700];
const PAIRS = [
  [0.5, 0.75],
  [1, 0.75],
  [3, 0.9],
  [2, 0.25],
];
const BATCH = 8;
/** Longer side of the images, as bench/training packs them. */
const SIDES = { blood_cells: 160, circuit_boards: 256 };
const dist = path.join(import.meta.dirname, '..', 'dist');
const wasmFolder = path.join(dist, 'wasm');

const product = await bundled(`
import path from 'node:path';
import { finish } from './src/analysis/contract/steps/Steps.ts';
import { readAnnotations } from './src/analysis/formats/readAnnotations.ts';
import { rowsByImage } from './src/analysis/dataset/rowsByImage.ts';
import { retinanetTorchvision } from './src/analysis/detectors/torchvision/retinanet.ts';
import { eligibleImages } from './src/analysis/pilot/data/eligibleImages.ts';
import { scaledImages } from './src/analysis/pilot/data/scaledImages.ts';
import { fitDetector } from './src/analysis/pilot/detector/fitDetector.ts';
import { annotationSource } from './src/platform/node/files/annotationSource.ts';
import { pilotThreads } from './src/platform/node/pilot/pilotThreads.ts';
import { pictureNames } from './src/tasks/plans/pilot/pictureNames.ts';
export { comparePairs } from './src/analysis/pilot/comparison/comparePairs.ts';
export { runComparison, trainingsOf } from './src/analysis/pilot/comparison/runComparison.ts';
export { trainPilot } from './src/analysis/pilot/training/trainPilot.ts';
export { startPilotBackend } from './src/platform/node/pilot/startPilotBackend.ts';
export { pilotThreads };
const level = (stride, base) => ({ stride, sizes: [base, base * Math.SQRT2], aspectRatios: [0.5, 1, 2] });
/** bench/training/detector.py */
export const detector = fitDetector({
  ...retinanetTorchvision,
  padToMultiple: 1,
  candidates: {
    kind: 'anchors',
    generator: 'detectron2',
    offset: 0.5,
    levels: [level(8, 12), level(16, 26), level(32, 52)],
  },
});
export async function load(file, folder, { threads, side }) {
  const source = await annotationSource(file);
  const { dataset } = await readAnnotations(source, {});
  const groups = finish(rowsByImage(dataset));
  const rows = eligibleImages(dataset, groups);
  const names = await pictureNames(source, dataset);
  const { frame, width, height, boxes, start } = scaledImages(dataset, groups, rows, side);
  const size = frame.width * frame.height * 3;
  const pixels = new Uint8Array(new SharedArrayBuffer(rows.length * size));
  const pictures = rows.map((row, place) => ({
    path: path.join(folder, names(row)[0]),
    place,
    annotated: { width: dataset.images.width[row], height: dataset.images.height[row] },
    width: width[place],
    height: height[place],
  }));
  const faults = await threads.decode(pictures, { frame, pixels }, () => undefined);
  if (faults.length > 0) throw new Error('pictures that cannot be used: ' + faults.length);
  const images = { count: rows.length, width, height, pixels };
  return { frame, images, boxes, start, classes: dataset.categories.length };
}
`);

const threads = Number(values.threads);
const workers = product.pilotThreads({
  wasmFolder,
  pilotFile: path.join(dist, 'pilotWorker.cjs'),
  threads,
});
const side = SIDES[values.set];
if (side === undefined) throw new Error(`--set is one of ${Object.keys(SIDES).join(', ')}`);
const data = await product.load(positionals[0], positionals[1], { threads: workers, side });
const plan = {
  detector: product.detector,
  channels: Number(values.channels),
  optimiser: 'adamw',
  batch: BATCH,
  steps: 12,
  points: 1,
  backgroundWeight: 1,
};
if (values.cpu) await measureSteps();
else await comparePairs();

async function measureSteps() {
  await product.startPilotBackend(wasmFolder);
  for (let round = 0; round < Number(values.rounds); round++) {
    let before = process.cpuUsage();
    const times = [];
    product.trainPilot(
      { plan: { ...plan, points: 0 }, data, gamma: 2, alpha: 0.25, seed: round },
      {
        now: () => 0,
        onStep() {
          const { user, system } = process.cpuUsage(before);
          times.push((user + system) / 1000);
          before = process.cpuUsage();
        },
      },
    );
    const own = times.slice(1);
    print(
      `ours: CPU ms a step, median ${median(own).toFixed(1)}, least ${Math.min(...own).toFixed(1)}`,
    );
    if (values.beside !== undefined)
      print(`beside: ${execSync(values.beside, { encoding: 'utf8' }).trim().split('\n').at(-1)}`);
  }
}

async function comparePairs() {
  const trained = data.images.count - Math.round(data.images.count / 4);
  const steps = Math.floor(trained / BATCH) * Number(values.epochs);
  const seeds = Array.from({ length: Number(values.seeds) }, (_, seed) => seed);
  const pairs = PAIRS.map(([gamma, alpha]) => ({ gamma, alpha, role: 'named' }));
  const started = performance.now();
  const runs = await product.runComparison(product.trainingsOf(pairs, seeds), {
    threads,
    done: [],
    train: training =>
      workers.train({ plan: { ...plan, steps, points: 4 }, data, ...training }, {}),
    onRun: ({ gamma, alpha, seed, ap50, milliseconds }) =>
      print(
        `γ ${gamma} α ${alpha} seed ${seed}: AP50 ${ap50?.toFixed(3)}, ${(milliseconds / steps).toFixed(0)} ms a step`,
      ),
  });
  const seconds = (performance.now() - started) / 1000;
  const megabytes = process.resourceUsage().maxRSS / 1024;
  const compared = product.comparePairs(pairs, runs, steps);
  const truth = truthOf();
  for (const { gamma, alpha, ap50, overReference } of compared.pairs)
    print(
      `γ ${gamma} α ${alpha}: AP50 ${ap50?.toFixed(3)}, PyTorch ${truth.get(`${gamma} ${alpha}`)?.toFixed(3)}${overReference ? `, over the first ${overReference.value.toFixed(3)} ± ${overReference.error.toFixed(3)}` : ''}`,
    );
  print(
    `${runs.length} trainings of ${steps} steps: ${seconds.toFixed(0)} s on ${threads} threads, ${megabytes.toFixed(0)} MB`,
  );
  const truthOfPair = ({ gamma, alpha }) => truth.get(`${gamma} ${alpha}`);
  const byTruth = compared.pairs.toSorted((one, other) => truthOfPair(other) - truthOfPair(one));
  const isOrdered = byTruth.every(({ ap50 }, at) => at === 0 || ap50 <= byTruth[at - 1].ap50);
  print(isOrdered ? 'The order is that of PyTorch.' : 'The order is another than that of PyTorch.');
  const isSlow = values.set === 'blood_cells' && seconds > MOST_SECONDS;
  if (!isOrdered || isSlow || megabytes > MOST_MEGABYTES) process.exitCode = 1;
}

/** Mean AP50 of PyTorch's trainings of as many epochs, by pair. */
function truthOf() {
  const table = path.join(
    import.meta.dirname,
    `../test/fixtures/truth/trainings/${values.set}_${values.epochs}.csv`,
  );
  const rows = fs.readFileSync(table, 'utf8').trim().split('\n').slice(1);
  const all = new Map();
  for (const row of rows) {
    const [, gamma, alpha, ap50] = row.split(',').map(Number);
    const key = `${gamma} ${alpha}`;
    all.set(key, [...(all.get(key) ?? []), ap50]);
  }
  return new Map(
    [...all].map(([key, found]) => [key, found.reduce((sum, one) => sum + one, 0) / found.length]),
  );
}

function print(text) {
  process.stdout.write(`${text}\n`);
}

function per(share) {
  return `${(100 * share).toFixed(1)} %`;
}
