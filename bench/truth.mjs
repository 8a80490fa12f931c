// What the recommendation costs on grids of real trainings, next to rules of thumb; whatever was trained on the dataset of
// a grid is left out when that grid is judged. The tables of the trainings are in test/fixtures/truth/trainings, those of
// fine-tunings, for which predictions were written before, in test/fixtures/truth/finetuning.
//   npm run bench:truth -- [--write]
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { bundled } from '../scripts/lib/bundled.mjs';
import { writeMarked } from './lib/writeMarked.mjs';

const { values } = parseArgs({ options: { write: { type: 'boolean', default: false } } });
const root = path.join(import.meta.dirname, '..');
const { benchTruth, fineTuningLines } = await bundled(`
  export { benchTruth } from './test/helpers/truthGrids/benchTruth.ts';
  export { fineTuningLines } from './test/helpers/truthGrids/fineTuningTables.ts';
`);
const fineTuned = fineTuningLines();
console.log(fineTuned.join('\n'));
const lines = await benchTruth(path.join(root, 'node_modules/@tensorflow/tfjs-backend-wasm/dist'));
console.log(lines.join('\n'));
if (values.write) {
  const page = path.join(root, 'docs', 'science.md');
  writeMarked(page, 'truth', lines);
  writeMarked(page, 'fine-tuning', fineTuned);
  const formatted = { ...(await resolveConfig(page)), filepath: page };
  fs.writeFileSync(page, await format(fs.readFileSync(page, 'utf8'), formatted));
}
