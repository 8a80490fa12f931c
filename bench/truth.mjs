// What the recommendation costs on grids of real trainings, next to rules of thumb; whatever was trained on the dataset of
// a grid is left out when that grid is judged. The tables of the trainings are in test/fixtures/truth/trainings, those of
// fine-tunings, for which predictions were written before, in test/fixtures/truth/finetuning.
//   npm run bench:truth -- [--write]
// With --write also the chart of both, docs/truth.svg, and its picture for the README.
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { bundled } from '../scripts/lib/bundled.mjs';
import { pngOfSvg } from '../scripts/lib/pictures/pngOfSvg.mjs';
import { writeMarked } from './lib/writeMarked.mjs';

const { values } = parseArgs({ options: { write: { type: 'boolean', default: false } } });
const root = path.join(import.meta.dirname, '..');
const { benchTruth, fineTuningLines, imbalanceLines } = await bundled(`
  export { benchTruth } from './test/helpers/truthGrids/benchTruth.ts';
  export { fineTuningLines } from './test/helpers/truthGrids/fineTuningTables.ts';
  export { imbalanceLines } from './test/helpers/truthGrids/imbalanceTables.ts';
`);
const fineTuned = fineTuningLines();
console.log(fineTuned.join('\n'));
const imbalance = imbalanceLines();
console.log(imbalance.join('\n'));
const { lines, chart } = await benchTruth(
  path.join(root, 'node_modules/@tensorflow/tfjs-backend-wasm/dist'),
);
console.log(lines.join('\n'));
if (values.write) {
  const page = path.join(root, 'docs', 'science.md');
  writeMarked(page, 'truth', lines);
  writeMarked(page, 'fine-tuning', fineTuned);
  writeMarked(page, 'imbalance', imbalance);
  fs.writeFileSync(path.join(root, 'docs', 'truth.svg'), chart);
  const picture = await pngOfSvg(chart);
  if (picture === null) console.error('No Chromium: media/truth.png stays as it is.');
  else fs.writeFileSync(path.join(root, 'media', 'truth.png'), picture);
  const formatted = { ...(await resolveConfig(page)), filepath: page };
  fs.writeFileSync(page, await format(fs.readFileSync(page, 'utf8'), formatted));
}
