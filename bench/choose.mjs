// Which rule chooses the best pair out of the ensemble? Each member in turn is the truth and the other 15 are the model; or
// the truth is a draw from the members' prior that no published table has chosen, and all 16 are the model. And what it
// costs to choose for one schedule or learning rate and train with another.
//   node bench/choose.mjs folder/of/annotations [--outside 32]
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { crossCosts, judge } from './lib/choiceRules.mjs';
import { FILES } from './lib/datasets.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { outside: { type: 'string', default: '32' } },
});
const [folder] = positionals;

const SCHEDULES = {
  'coco-1x': { schedule: { kind: 'preset', name: 'coco-1x' } },
  'by-dataset-size': {},
  '12 epochs': { schedule: { kind: 'epochs', epochs: 12 } },
  '50 epochs from scratch': { schedule: { kind: 'epochs', epochs: 50 }, fromScratch: true },
};
/** Times the budget by dataset size: what else a training may be worth. */
const TIMES = [0.1, 0.3, 3, 10];

/** Prints the simulated grid of every set of constants: the ensemble's first, then draws of the prior. */
const ENTRY = `
import { readCoco } from './src/analysis/formats/coco/readCoco.ts';
import { presetNamed } from './src/analysis/detectors/presets.ts';
import { fileSource } from './src/platform/node/files/fileSource.ts';
import { startBackend } from './src/platform/node/backend.ts';
import { readEvidence } from './src/analysis/summary/evidence/EvidenceTally.ts';
import { tallyImages } from './src/analysis/summary/tallyImages.ts';
import { finish } from './src/analysis/contract/steps/Steps.ts';
import { wholeJob } from './src/analysis/summary/TallyJob.ts';
import { simulate } from './src/analysis/simulation/simulate.ts';
import { trainingLength } from './src/analysis/simulation/trainingLength.ts';
import { ENSEMBLE } from './src/analysis/simulation/ensemble.ts';
import { seededRandom } from './src/analysis/geometry/seededRandom.ts';
import { drawConstants } from './test/helpers/simulation/prior.ts';
async function main({ files, schedules, times, outside, wasm }) {
  await startBackend('wasm', wasm);
  const random = seededRandom(12);
  const members = [...ENSEMBLE, ...Array.from({ length: outside }, () => drawConstants(random))];
  for (const file of files) {
    const dataset = await readCoco(await fileSource(file), {});
    const tally = await tallyImages(finish(wholeJob(dataset, presetNamed('retinanet-torchvision'))), {});
    const evidence = readEvidence(tally.evidence, dataset.categories.length);
    const usual = trainingLength({}, dataset.images.count).budget;
    const runs = [
      ...Object.entries(schedules).map(([schedule, told]) => ({ schedule, budget: trainingLength(told, dataset.images.count).budget, members })),
      ...times.map(factor => ({ schedule: '× ' + factor, budget: Math.min(50, Math.max(0.02, factor * usual)), members: ENSEMBLE })),
    ];
    for (const { schedule, budget, members } of runs) {
      const found = await simulate(evidence, { scoreThreshold: 0.05, prior: 0.01, budget, members });
      console.log(JSON.stringify({ file, schedule, gammas: found.gammas, alphas: found.alphas, grids: found.members }));
    }
  }
}
void main(JSON.parse(process.argv[2]));
`;

const { outputFiles } = await build({
  stdin: { contents: ENTRY, resolveDir: '.', loader: 'ts' },
  bundle: true,
  platform: 'node',
  format: 'cjs',
  mainFields: ['module', 'main'],
  write: false,
});
const request = {
  files: FILES.map(file => path.resolve(folder, file)),
  schedules: SCHEDULES,
  times: TIMES,
  outside: Number(values.outside),
  wasm: path.resolve('node_modules/@tensorflow/tfjs-backend-wasm/dist'),
};
const { stdout } = spawnSync('node', ['-', JSON.stringify(request)], {
  input: outputFiles[0].text,
  stdio: ['pipe', 'pipe', 'inherit'],
  maxBuffer: 2 ** 30,
});
const worlds = stdout
  .toString()
  .trim()
  .split('\n')
  .map(line => JSON.parse(line));

const percent = share => `${(100 * share).toFixed(2)} %`;
const cells = ({ mean, ninetieth }) => `${percent(mean)} / ${percent(ninetieth)}`;
console.log('| rule | a member left out | a draw from the prior |');
for (const { rule, member, outside } of judge(
  worlds.filter(({ schedule }) => schedule in SCHEDULES),
  16,
))
  console.log(`| ${rule} | ${cells(member)} | ${cells(outside)} |`);
for (const schedule of Object.keys(SCHEDULES)) {
  console.log(`\nWith ${schedule}:`);
  for (const { rule, member, outside } of judge(
    worlds.filter(world => world.schedule === schedule),
    16,
  ))
    console.log(`| ${rule} | ${cells(member)} | ${cells(outside)} |`);
}

console.log('\nChosen for the row, trained with the column:');
for (const names of [
  Object.keys(SCHEDULES),
  ['× 0.1', '× 0.3', 'by-dataset-size', '× 3', '× 10'],
]) {
  console.log(`| | ${names.join(' | ')} |`);
  for (const { assumed, costs } of crossCosts(worlds, 16, names))
    console.log(`| ${assumed} | ${costs.map(cells).join(' | ')} |`);
}
