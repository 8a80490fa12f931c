// What Focal Lens says of fine-tunings before they are trained; needs `npm run build`.
//   node bench/finetuning/predict.mjs FOLDER cards:360 raccoon:120 > test/fixtures/truth/finetuning/prediction.json
//   node bench/finetuning/predict.mjs FOLDER fcos plates:120 cards:120 > test/fixtures/truth/finetuning/fcos/prediction.json
// FOLDER holds what prepare.py wrote; then sets, each with the steps of its training.
import fs from 'node:fs';
import path from 'node:path';
import {
  analyze,
  diskConfigHost,
  fileSource,
  PRESETS,
  recommendForConfig,
} from '../../dist/lib/node/index.mjs';

const [folder, ...asked] = process.argv.slice(2);
const detector = asked[0] === 'fcos' ? 'fcos' : 'retinanet';
const grids = asked.filter(name => name !== detector);
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
  const source = await fileSource(file);
  const { recommendation, report } =
    detector === 'fcos'
      ? await ofPoints(source, simulation)
      : await recommendForConfig(source, {
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

/** `fcos.py` as a detector: three levels of torchvision's FCOS. */
async function ofPoints(source, simulation) {
  const preset = PRESETS.find(({ name }) => name === 'fcos-torchvision');
  const report = await analyze(source, {
    detector: {
      ...preset,
      resize: [{ kind: 'torchvision', shorterSide: 256, longerSide: 256 }],
      candidates: { ...preset.candidates, strides: [8, 16, 32] },
      assigner: {
        ...preset.assigner,
        sizeRanges: [
          [0, 64],
          [64, 128],
          [128, Infinity],
        ],
      },
      // Of the class alone, where centre-ness is 1: the score is the root of their product.
      scoreThreshold: 0.05 ** 2,
    },
    simulation,
  });
  return { recommendation: report.recommendation, report };
}
