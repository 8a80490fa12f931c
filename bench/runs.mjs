// What training runs of a user's own are worth, on the grids of real trainings in test/fixtures/truth: each seed in turn is the
// user's, the mean of the others is the truth. Prints, as means over the grids, what the chosen pair costs after a number of
// runs, how far the stated gain is off, and the same for random pairs and for the best that was seen.
//   npm run bench:runs [-- --scenarios scenarios.json] [--grids] [--write docs/runs.md]
// The file has what is believed before any run, by the names of the grids; without it, it is what the product believes.
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import os from 'node:os';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { learningCurve } from './lib/learningCurve.mjs';
import { trainingGrid } from './lib/trainingGrid.mjs';
import { writeMarked } from './lib/writeMarked.mjs';

const { values } = parseArgs({
  options: {
    scenarios: { type: 'string' },
    grids: { type: 'boolean', default: false },
    write: { type: 'string' },
  },
});

const ENTRY = `
export { CELLS, cheapest, expectedCosts } from './src/analysis/runs/posterior/choice.ts';
export { learnFrom } from './src/analysis/runs/learnFrom.ts';
export { plannedPairs } from './src/analysis/plans/plannedPairs.ts';
export { seededRandom } from './src/analysis/geometry/seededRandom.ts';
import { scenariosOf } from './src/analysis/runs/scenariosOf.ts';
import { simulate } from './src/analysis/simulation/simulate.ts';
import { trainingLength } from './src/analysis/simulation/trainingLength.ts';
import { startBackend } from './src/platform/node/backend.ts';
import { difference } from './src/analysis/runs/posterior/difference.ts';
import { gainOf } from './src/analysis/runs/posterior/gainOf.ts';
import { gridPlace } from './src/analysis/runs/posterior/gridPlace.ts';
import { posteriorOf } from './src/analysis/runs/posterior/posteriorOf.ts';
import { priorOf } from './src/analysis/runs/posterior/priorOf.ts';
import { lengthOf } from './src/analysis/runs/posterior/seedNoise.ts';
import { DEFAULT_PAIR } from './src/analysis/simulation/grid.ts';
export const start = wasm => startBackend('wasm', wasm);
export function gainOver({ scenarios, runs, steps }, pair) {
  const length = lengthOf(steps);
  const belief = posteriorOf(priorOf(scenarios, length, runs.length), runs, length);
  return gainOf(difference(belief, gridPlace(pair).shares, gridPlace(DEFAULT_PAIR).shares));
}
export async function believed(evidence, iterations) {
  const told = { schedule: { kind: 'iterations', iterations, batch: 8 }, fromScratch: true };
  const { budget } = trainingLength(told, 0);
  return scenariosOf(await simulate(evidence, { scoreThreshold: 0, prior: 0.01, budget }));
}
`;

const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'focal-lens-'));
process.on('exit', () => fs.rmSync(scratch, { recursive: true, force: true }));
const outfile = path.join(scratch, 'product.cjs');
await build({
  stdin: { contents: ENTRY, resolveDir: '.', loader: 'ts' },
  bundle: true,
  platform: 'node',
  format: 'cjs',
  mainFields: ['module', 'main'],
  logLevel: 'warning',
  outfile,
});
const product = await import(pathToFileURL(outfile).href);
await product.start(path.resolve('node_modules/@tensorflow/tfjs-backend-wasm/dist'));

const FIXTURES = 'test/fixtures/truth/trainings';
/** Steps of 8 images. */
const ITERATIONS = {
  blood_cells_4: 136,
  blood_cells_16: 544,
  blood_cells_64: 2176,
  blood_cells_no_pyramid_16: 544,
  circuit_boards_4: 184,
  circuit_boards_16: 736,
  steel_4: 284,
  steel_16: 1136,
};
/** Below that many steps a training is short. */
const SHORT = 300;

const read = file => JSON.parse(fs.readFileSync(file, 'utf8'));
const given = values.scenarios === undefined ? null : read(values.scenarios);
const curves = [];
for (const [name, iterations] of Object.entries(ITERATIONS)) {
  const [dataset] = /^(?:blood_cells|circuit_boards|steel)/.exec(name);
  const scenarios =
    given?.[name] ??
    (await product.believed(read(path.join(FIXTURES, `${dataset}.evidence.json`)), iterations));
  const grid = { name, iterations, ...trainingGrid(name, product.CELLS) };
  const curve = learningCurve(grid, scenarios, { ...product, random: product.seededRandom(7) });
  curves.push({ name, iterations, curve });
  if (values.grids) console.log(name, Object.fromEntries(curve));
}

const mean = numbers => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
const over = (what, isIn) => {
  const found = curves.filter(isIn).flatMap(({ curve }) => curve.get(what) ?? []);
  return found.length === 0 ? '' : mean(found).toFixed(2);
};
const names = [...new Set(curves.flatMap(({ curve }) => [...curve.keys()]))];
const lines = [
  '| % | all grids | short | long |',
  '| --- | --- | --- | --- |',
  ...names.map(what =>
    [
      '',
      what,
      over(what, () => true),
      over(what, ({ iterations }) => iterations < SHORT),
      over(what, ({ iterations }) => iterations >= SHORT),
      '',
    ]
      .join(' | ')
      .trim(),
  ),
];
lines.forEach(line => console.log(line));
if (values.write !== undefined) writeMarked(values.write, 'runs', [...lines, '']);
