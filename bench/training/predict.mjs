// What Focal Lens says of the trainings of docs/decisions/0010-imbalance-alone.md before they are run; needs `npm run build`.
//   node bench/training/predict.mjs FOLDER
// FOLDER holds what board_crops.py and pack.py wrote with --train-json. Writes what assignment counts and the prediction to
// test/fixtures/truth/imbalance.
import fs from 'node:fs';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { describeDetector, diskConfigHost, fileSource } from '../../dist/lib/node/index.mjs';
import { bundled } from '../../scripts/lib/bundled.mjs';

const [folder] = process.argv.slice(2);
const root = path.join(import.meta.dirname, '..', '..');
const to = path.join(root, 'test/fixtures/truth/imbalance');
const { countedBy, IMBALANCE, predicted } = await bundled(`
  export { countedBy } from './test/helpers/truthGrids/countedBy.ts';
  export { IMBALANCE, predicted } from './test/helpers/truthGrids/imbalancePredictions.ts';
`);

/** The detector of `detector.py` in the words of Detectron2. */
const configOf = ({ sides: [width, height], classes }) => `MODEL:
  META_ARCHITECTURE: RetinaNet
  BACKBONE: {NAME: build_retinanet_resnet_fpn_backbone}
  RETINANET:
    NUM_CLASSES: ${classes}
    IN_FEATURES: [p3, p4, p5]
    PRIOR_PROB: 0.01
    SCORE_THRESH_TEST: 0.0
    IOU_THRESHOLDS: [0.4, 0.5]
    IOU_LABELS: [0, -1, 1]
  ANCHOR_GENERATOR:
    SIZES: [[12.0, 16.970562748], [26.0, 36.769552622], [52.0, 73.539105243]]
    ASPECT_RATIOS: [[0.5, 1.0, 2.0]]
    OFFSET: 0.5
INPUT:
  MIN_SIZE_TRAIN: [${Math.min(width, height)}]
  MAX_SIZE_TRAIN: ${Math.max(width, height)}
`;

async function written(name, value) {
  const file = path.join(to, name);
  const options = { ...(await resolveConfig(file)), filepath: file };
  fs.writeFileSync(file, await format(JSON.stringify(value), options));
}

fs.mkdirSync(to, { recursive: true });
for (const grid of IMBALANCE) {
  const config = { file: `${grid.name}.yaml`, text: configOf(grid) };
  const { setup } = await describeDetector(config, diskConfigHost());
  const source = await fileSource(path.join(folder, `${grid.packed}_train.json`));
  await written(`${grid.name}.evidence.json`, await countedBy(source, setup));
}
const wasm = path.join(root, 'node_modules/@tensorflow/tfjs-backend-wasm/dist');
await written('prediction.json', await predicted(wasm));
