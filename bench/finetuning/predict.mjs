// What Focal Lens says of fine-tunings before they are trained; needs `npm run build`.
//   node bench/finetuning/predict.mjs FOLDER cards:360 raccoon:120 > test/fixtures/truth/finetuning/prediction.json
// FOLDER holds what prepare.py wrote; then sets, each with the steps of its training.
import fs from 'node:fs';
import path from 'node:path';
import { diskConfigHost, fileSource, recommendForConfig } from '../../dist/lib/node/index.mjs';

const [folder, ...grids] = process.argv.slice(2);
const config = fs.readFileSync(path.join(import.meta.dirname, 'config.py'), 'utf8');
const TOLD = {
  everything: iterations => ({ ...scheduled(iterations), fromScratch: false, learningRate: 0.01 }),
  'config and schedule': iterations => scheduled(iterations),
  'config alone': () => ({}),
};
const percent = share => Number((100 * share).toFixed(2));

const predictions = [];
for (const grid of grids) {
  const [data, text] = grid.split(':');
  const steps = Number(text);
  for (const [told, inputsOf] of Object.entries(TOLD))
    predictions.push({ data, steps, told, ...(await predicted(data, inputsOf(steps))) });
}
process.stdout.write(`${JSON.stringify(predictions, null, 2)}\n`);

/** Of every pair, γ by γ. */
function costsOf(scores) {
  const best = Math.max(...scores);
  return scores.map(score => percent(1 - score / best));
}

function scheduled(iterations) {
  return { schedule: { kind: 'iterations', iterations, batch: 8 } };
}

async function predicted(data, simulation) {
  const file = path.join(folder, `${data}_train.json`);
  const { categories } = JSON.parse(fs.readFileSync(file, 'utf8'));
  const text = config.replace('num_classes=6', `num_classes=${categories.length}`);
  const { recommendation, report } = await recommendForConfig(await fileSource(file), {
    config: { file: 'config.py', text },
    host: diskConfigHost(),
    simulation,
  });
  const { gamma, alpha, confidence, rests, regretOfDefault } = recommendation;
  const { low, median, high } = recommendation.regretOfDefaultRange;
  return {
    gamma,
    alpha,
    confidence,
    rests,
    costOfDefault: percent(regretOfDefault),
    range: [low, median, high].map(percent),
    costs: costsOf(report.simulation.averagePrecision.flat()),
  };
}
