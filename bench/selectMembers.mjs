// What choosing among the ensemble's members by a model's scores is worth: each member in turn is the world that the scores
// come from, the others are the candidates, and the nearest half is kept. Prints mean errors of the simulated costs of all
// pairs, and what the best pair costs in that world: with all others, and with the half.
//   node bench/selectMembers.mjs folder/of/annotations
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { build } from 'esbuild';
import { FILES } from './lib/datasets.mjs';

const ENTRY = `
import { readCoco } from './src/analysis/formats/coco/readCoco.ts';
import { presetNamed } from './src/analysis/detectors/presets.ts';
import { fileSource } from './src/platform/node/files/fileSource.ts';
import { startBackend } from './src/platform/node/backend.ts';
import { readEvidence } from './src/analysis/summary/evidence/EvidenceTally.ts';
import { tallyImages } from './src/analysis/summary/tallyImages.ts';
import { finish } from './src/analysis/contract/steps/Steps.ts';
import { wholeJob } from './src/analysis/summary/TallyJob.ts';
import { ENSEMBLE } from './src/analysis/simulation/ensemble.ts';
import { selectMembers } from './src/analysis/simulation/selectMembers.ts';
import { simulate } from './src/analysis/simulation/simulate.ts';
import { trainingLength } from './src/analysis/simulation/trainingLength.ts';
import { detectionsOf } from './test/helpers/assignment/detectionsOf.ts';
const mean = values => values.reduce((sum, value) => sum + value, 0) / values.length;
const costs = grid => { const best = Math.max(...grid.flat()); return grid.flat().map(value => (best - value) / best); };
async function main({ files, wasm }) {
  await startBackend('wasm', wasm);
  for (const [name, told] of [['by dataset size', {}], ['12 epochs', { schedule: { kind: 'epochs', epochs: 12 } }], ['coco-1x', { schedule: { kind: 'preset', name: 'coco-1x' } }]]) {
    const errors = { all: [], half: [] }, picks = { all: [], half: [] };
    for (const file of files) {
      const dataset = await readCoco(await fileSource(file), {});
      const tally = await tallyImages(finish(wholeJob(dataset, presetNamed('retinanet-torchvision'))), {});
      const evidence = readEvidence(tally.evidence, dataset.categories.length);
      const { budget } = trainingLength(told, dataset.images.count);
      const model = { trained: { alpha: 0.25, gamma: 2 }, budget, prior: 0.01 };
      const grids = (await simulate(evidence, { ...model, scoreThreshold: 0.05 })).members.map(costs);
      for (const [truth, constants] of ENSEMBLE.entries()) {
        const others = ENSEMBLE.filter(member => member !== constants);
        const found = await selectMembers(evidence, await detectionsOf(evidence, constants, model), model, { members: others });
        for (const [key, members] of [['all', others], ['half', found.members]]) {
          const expected = grids[truth].map((_, cell) => mean(members.map(member => grids[ENSEMBLE.indexOf(member)][cell])));
          errors[key].push(mean(expected.map((cost, cell) => Math.abs(cost - grids[truth][cell]))));
          picks[key].push(grids[truth][expected.indexOf(Math.min(...expected))]);
        }
      }
    }
    const percent = values => (100 * mean(values)).toFixed(2) + ' %';
    console.log(name + ': error ' + percent(errors.all) + ' to ' + percent(errors.half) + ', cost of the best pair ' + percent(picks.all) + ' to ' + percent(picks.half));
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
  files: FILES.map(file => path.resolve(process.argv[2] ?? '', file)),
  wasm: path.resolve('node_modules/@tensorflow/tfjs-backend-wasm/dist'),
};
spawnSync('node', ['-', JSON.stringify(request)], {
  input: outputFiles[0]?.text ?? '',
  stdio: ['pipe', 'inherit', 'inherit'],
});
