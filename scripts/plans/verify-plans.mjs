// Lets the frameworks' own loaders take what a plan sets over their configs: MMDetection by the parser of its tools/train.py and
// its Config, for every config that its package brings; fvcore's CfgNode for Detectron2 and AdelaiDet; Hydra for LazyConfig.
//   npm run verify:plans -- [--venv <folder>] [--most <configs>]
// Needs Python 3.11 with venv; the environments are those of `npm run verify:frameworks`, and one of 20 MB of its own.
import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { PACKAGES } from '../lib/frameworks/packages.mjs';
import { pythonOf } from '../lib/frameworks/pythonOf.mjs';

const { values } = parseArgs({
  options: {
    venv: { type: 'string', default: path.join(os.tmpdir(), 'focal-lens-frameworks') },
    most: { type: 'string', default: 'Infinity' },
  },
});
const SCRIPTS = import.meta.dirname;
const WASM = path.resolve('node_modules/@vscode/tree-sitter-wasm/wasm');
const OVERRIDES = {
  id: 'overrides',
  installs: [['fvcore==0.1.5.post20221221', 'omegaconf==2.3.0', 'hydra-core==1.3.2']],
};
const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'focal-lens-'));
process.on('exit', () => fs.rmSync(scratch, { recursive: true, force: true }));

const outfile = path.join(scratch, 'planOptions.cjs');
await build({
  entryPoints: ['test/verify/planOptions.ts'],
  bundle: true,
  platform: 'node',
  mainFields: ['module', 'main'],
  format: 'cjs',
  outfile,
  logLevel: 'warning',
});
const { planOptions } = await import(pathToFileURL(outfile).href);

const problems = [...(await mmdetection()), ...(await keyValue())];
problems.forEach(problem => console.log(problem));
console.log(problems.length === 0 ? 'All were taken.' : `${problems.length} were not taken.`);
process.exit(problems.length === 0 ? 0 : 1);

/** Every config with one focal loss: its two values change, the seed is set, nothing else. */
async function mmdetection() {
  const python = pythonOf(
    path.resolve(values.venv),
    PACKAGES.find(({ id }) => id === 'mmdet'),
  );
  const script = path.join(SCRIPTS, 'mmdet_overrides.py');
  const files = JSON.parse(ask(python, [script, 'list'], '')).slice(0, Number(values.most));
  const read = [];
  for (const file of files) read.push(await planOptions(file, WASM));
  const losses = read.flatMap(({ file, sites }) => sites.map(site => ({ file, ...site })));
  const wanted = losses.filter(({ options }) => options !== null);
  const answers = ask(python, [script], JSON.stringify(wanted))
    .trim()
    .split('\n')
    .map(line => JSON.parse(line));
  console.log(
    `MMDetection: ${files.length} configs with ${losses.length} focal losses; ${wanted.length} set by --cfg-options, ${losses.length - wanted.length} by a copy.`,
  );
  return answers.flatMap(({ file, error, changed, gone }, i) => {
    const { options } = wanted[i];
    const expected = [...options, 'randomness.seed=0'].map(option => option.split('='));
    // Configs that load code of a package that is not installed, timm's.
    if (error?.includes('Failed to import custom modules')) {
      console.log(`Not asked: ${path.basename(file)} needs another package.`);
      return [];
    }
    const isRight =
      error === undefined &&
      gone.every(key => key === 'randomness') &&
      Object.keys(changed).length === expected.length &&
      expected.every(([key, value]) => Number(value) === changed[key]);
    return isRight ? [] : [`${file}: ${error ?? JSON.stringify({ options, changed, gone })}`];
  });
}

/** What our own configs of these frameworks become, with floats where they are floats. */
async function keyValue() {
  const python = pythonOf(path.resolve(values.venv), OVERRIDES);
  const files = {
    'retinanet.yaml': 'MODEL:\n  META_ARCHITECTURE: RetinaNet\n  RETINANET:\n    NUM_CLASSES: 3\n',
    'written.yaml':
      'MODEL:\n  META_ARCHITECTURE: RetinaNet\n  RETINANET:\n    FOCAL_LOSS_GAMMA: 2\n    FOCAL_LOSS_ALPHA: 0.25\n',
    'fcos.yaml':
      'MODEL:\n  META_ARCHITECTURE: OneStageDetector\n  FCOS:\n    LOSS_ALPHA: 0.25\n    LOSS_GAMMA: 2.0\n',
    'lazy.py':
      'from detectron2.config import LazyCall as L\nfrom detectron2.modeling.meta_arch import RetinaNet\nmodel = L(RetinaNet)(num_classes=3, focal_loss_alpha=0.25, focal_loss_gamma=2.0)\n',
  };
  const read = [];
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(scratch, name);
    fs.writeFileSync(file, text);
    read.push(await planOptions(file, WASM));
  }
  const optionsOf = extension =>
    read
      .filter(({ file }) => file.endsWith(extension))
      .map(({ sites: [site] }) => site?.options ?? ['none']);
  const folder = 'a folder';
  const wanted = {
    yacs: optionsOf('.yaml').map(options => ['OUTPUT_DIR', folder, 'SEED', '0', ...options]),
    lazy: optionsOf('.py').map(options => ['train.output_dir=out/a', 'train.seed=0', ...options]),
  };
  const found = JSON.parse(
    ask(python, [path.join(SCRIPTS, 'key_value_overrides.py')], JSON.stringify(wanted)),
  );
  const { MODEL: first } = found.yacs[0];
  const { MODEL: second } = found.yacs[1];
  const { MODEL: third, OUTPUT_DIR, SEED } = found.yacs[2];
  const [{ model, train }] = found.lazy;
  const rows = [
    [
      'Detectron2, nothing written',
      [first.RETINANET.FOCAL_LOSS_GAMMA, first.RETINANET.FOCAL_LOSS_ALPHA],
    ],
    ['Detectron2, written', [second.RETINANET.FOCAL_LOSS_GAMMA, second.RETINANET.FOCAL_LOSS_ALPHA]],
    ['AdelaiDet', [third.FCOS.LOSS_GAMMA, third.FCOS.LOSS_ALPHA]],
    ['LazyConfig', [model.focal_loss_gamma, model.focal_loss_alpha]],
  ];
  const others = OUTPUT_DIR === folder && SEED === 0 && train.seed === 0;
  console.log(`Detectron2, AdelaiDet, LazyConfig: ${rows.length} configs.`);
  return [
    ...rows.flatMap(([name, pair]) =>
      pair[0] === 1.7 && pair[1] === 0.35 ? [] : [`${String(name)}: ${JSON.stringify(pair)}`],
    ),
    ...(others ? [] : ['the folder or the seed was not taken']),
  ];
}

function ask(python, args, input) {
  const { status, stdout, stderr } = spawnSync(python, args, {
    input,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    cwd: scratch,
    env: { ...process.env, PYTHONWARNINGS: 'ignore', CUDA_VISIBLE_DEVICES: '' },
  });
  if (status !== 0) throw new Error(stderr.trim().split('\n').slice(-3).join('\n'));
  return stdout;
}
