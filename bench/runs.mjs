// What training runs of a user's own are worth, on the grids of real trainings in test/fixtures/truth: each seed in turn is the
// user's, the mean of the others, smoothed as in bench:truth, is the truth, and whatever was trained on the dataset of a grid is left out of what is believed
// of it. Prints, as means over the grids, what the chosen pair costs after a number of runs, how far the stated gain is off, and
// the same for random pairs and for the best that was seen.
//   npm run bench:runs -- [--grids] [--write]
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { bundled } from '../scripts/lib/bundled.mjs';
import { learningCurve } from './lib/learningCurve.mjs';
import { writeMarked } from './lib/writeMarked.mjs';

const { values } = parseArgs({
  options: {
    grids: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
});
const root = path.join(import.meta.dirname, '..');
const product = await bundled(`
import { startBackend } from './src/platform/node/backend.ts';
import { difference } from './src/analysis/trainings/runs/posterior/difference.ts';
import { gainOf } from './src/analysis/trainings/runs/posterior/gainOf.ts';
import { gridPlace } from './src/analysis/trainings/runs/posterior/gridPlace.ts';
import { posteriorOf } from './src/analysis/trainings/runs/posterior/posteriorOf.ts';
import { priorOf } from './src/analysis/trainings/runs/posterior/priorOf.ts';
import { lengthOf } from './src/analysis/trainings/runs/posterior/seedNoise.ts';
import { DEFAULT_PAIR } from './src/analysis/simulation/grid.ts';
import { libraryOf } from './test/helpers/truthGrids/libraryOf.ts';
import { Rules, toldOf } from './test/helpers/truthGrids/rules.ts';
import { noiseOf, PAIRS, surfaceOf } from './test/helpers/truthGrids/surfaceOf.ts';
import { truthGrids } from './test/helpers/truthGrids/truthGrids.ts';
export { learnFrom } from './src/analysis/trainings/runs/learnFrom.ts';
export { plannedPairs } from './src/analysis/trainings/plans/plannedPairs.ts';
export { seededRandom } from './src/analysis/geometry/seededRandom.ts';
/** Shares of the best, denoised as in bench:truth, by the seeds that are not used. */
export function truthWithout({ scores }, used) {
  const left = scores.map(row => row.filter((_, seed) => !used.includes(seed)));
  return surfaceOf(left, noiseOf(scores)).smooth;
}
export function gainOver({ scenarios, runs, steps }, pair) {
  const length = lengthOf(steps);
  const belief = posteriorOf(priorOf(scenarios, length, runs.length), runs, length);
  return gainOf(difference(belief, gridPlace(pair).shares, gridPlace(DEFAULT_PAIR).shares));
}
/** Grids with all pairs and two seeds, with what is believed of them from the other datasets. */
export async function grids(wasm) {
  await startBackend('wasm', wasm);
  const all = truthGrids();
  const rules = new Rules(all, libraryOf(all));
  const whole = all.filter(({ seeds, scores }) => seeds > 1 && scores.flat().every(Number.isFinite));
  return Promise.all(
    whole.map(async grid => {
      const others = all.filter(({ dataset }) => dataset !== grid.dataset);
      const judged = { grid, others };
      return {
        name: grid.name,
        steps: grid.steps,
        cells: PAIRS,
        scores: grid.scores,
        scenarios: await rules.scenarios(judged, toldOf(grid)),
        choice: PAIRS[await rules.pick(judged, toldOf(grid))],
      };
    }),
  );
}
`);

/** Below that many steps a training is short. */
const SHORT = 300;

const curves = [];
for (const grid of await product.grids(
  path.join(root, 'node_modules/@tensorflow/tfjs-backend-wasm/dist'),
)) {
  const curve = learningCurve(grid, { ...product, random: product.seededRandom(7) });
  curves.push({ steps: grid.steps, curve });
  if (values.grids) console.log(grid.name, Object.fromEntries(curve));
}

const mean = numbers => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
const over = (what, isIn) => {
  const found = curves.filter(isIn).flatMap(({ curve }) => curve.get(what) ?? []);
  return found.length === 0 ? '' : mean(found).toFixed(2);
};
const names = [...new Set(curves.flatMap(({ curve }) => [...curve.keys()]))];
const lines = [
  `| % | all ${curves.length} grids | short | long |`,
  '| --- | --- | --- | --- |',
  ...names.map(
    what =>
      `| ${what} | ${over(what, () => true)} | ${over(what, ({ steps }) => steps < SHORT)} | ${over(what, ({ steps }) => steps >= SHORT)} |`,
  ),
  '',
];
console.log(lines.join('\n'));
if (values.write) {
  const page = path.join(root, 'docs', 'runs.md');
  writeMarked(page, 'runs', lines);
  const formatted = { ...(await resolveConfig(page)), filepath: page };
  fs.writeFileSync(page, await format(fs.readFileSync(page, 'utf8'), formatted));
}
