import { beforeAll, describe, expect, it } from 'vitest';
import { contradictions } from '../../../src/analysis/configs/hints/contradictions.ts';
import { focalLossSitesIn } from '../../../src/analysis/configs/findFocalLossSites.ts';
import { mightContainFocalLoss } from '../../../src/analysis/configs/mightContainFocalLoss.ts';
import { suggestions } from '../../../src/analysis/configs/hints/suggestions.ts';
import { explainNoFocalLoss } from '../../../src/analysis/configs/explainNoFocalLoss.ts';
import { setupFrom } from '../../../src/analysis/configs/setupFrom.ts';
import { provenEdits } from '../../../src/analysis/configs/provenEdits.ts';
import { asFailure } from '../../../src/analysis/contract/failures/Failure.ts';
import { openAmong, PYTHON } from '../../helpers/configs/configFiles.ts';

/** A text of about so many characters. */
type Growing = (length: number) => string;

const lines =
  (line: (i: number) => string, before = '', behind = ''): Growing =>
  length => {
    let text = before;
    for (let i = 0; text.length < length; i++) text += line(i);
    return text + behind;
  };
const run =
  (repeated: string, before = '', behind = ''): Growing =>
  length =>
    before + repeated.repeat(length / repeated.length) + behind;

/** Many focal losses, as each framework and syntax writes them. */
const SITES: readonly (readonly [name: string, file: string, text: Growing])[] = [
  [
    'calls of torchvision',
    'a.py',
    lines(i => `l${i} = sigmoid_focal_loss(x, y, alpha=0.25, gamma=2.0)\n`, 'import torchvision\n'),
  ],
  ['calls without values', 'a.py', lines(i => `l${i} = sigmoid_focal_loss(x, y)\n`)],
  ['calls in one line', 'a.py', lines(i => `l${i} = sigmoid_focal_loss(x, y); `)],
  ['calls of many modules', 'a.py', lines(i => `m${i}.sigmoid_focal_loss(x, y)\n`)],
  ['losses of MMDetection', 'a.py', lines(i => `m${i} = dict(type='FocalLoss', gamma=2.0)\n`)],
  ['MMDetection in one line', 'a.py', lines(i => `m${i} = dict(type='FocalLoss', a=1); `)],
  ['MMDetection in a list', 'a.py', lines(() => `dict(type='FocalLoss'), `, 'l = [', ']\n')],
  ['models of a LazyConfig', 'a.py', lines(i => `m${i} = L(RetinaNet)()\n`)],
  ['assignments of a LazyConfig', 'a.py', lines(i => `m${i}.focal_loss_alpha = 0.25\n`)],
  [
    'own functions and their calls',
    'a.py',
    lines(i => `def focal_loss_${i}(x, gamma=2.0):\n  return focal_loss_${i}(x, gamma=gamma)\n`),
  ],
  [
    'calls that hand values on',
    'a.py',
    lines(i => `def f${i}(x):\n  return focal_loss(x, alpha=x.alpha, gamma=x.gamma)\n`),
  ],
  ['Python variables', 'a.py', lines(i => `focal_${i}_alpha = 0.25\nfocal_${i}_gamma = 2.0\n`)],
  ['options of argparse', 'a.py', lines(i => `p.add_argument('--focal_a${i}', default=0.25)\n`)],
  ['JSON', 'a.json', lines(i => `"focal_loss_${i}":{"alpha":0.25,"gamma":2.0},\n`, '{', '"z":1}')],
  ['equal keys of JSON', 'a.json', lines(() => `"focal":{"alpha":1,"gamma":2},\n`, '{', '"z":1}')],
  [
    'one JSON object',
    'a.json',
    lines(i => `"focal_${i}_alpha":1,"focal_${i}_gamma":2,`, '{', '"z":1}'),
  ],
  [
    'JSON arguments',
    'a.json',
    lines(() => `"params":{"alpha":1,"gamma":2},`, '{"type":"FocalLoss",', '"z":1}'),
  ],
  ['DETR in JSON', 'a.json', lines(() => `{"focal_alpha":0.25},`, '[', '1]')],
  [
    'priors',
    'a.json',
    lines(i => `"a${i}":{"prior_prob":0.5},`, '{"focal":{"alpha":1,"gamma":0.5},', '"z":1}'),
  ],
  [
    'numbers of classes',
    'a.json',
    lines(i => `"a${i}":{"num_classes":${i}},`, '{"focal":{"alpha":1,"gamma":2},', '"z":1}'),
  ],
  ['TF Object Detection API', 'a.config', lines(() => `weighted_sigmoid_focal { alpha: 0.25 }\n`)],
  ['protobuf text in one line', 'a.config', lines(() => `weighted_sigmoid_focal { a: 1 } `)],
  ['NVIDIA TAO', 'a.config', lines(() => `retinanet_config { focal_loss_alpha: 0.25 }\n`)],
  ['YAML blocks', 'a.yaml', lines(i => `focal_${i}:\n  alpha: 0.25\n  gamma: 2.0\n`)],
  ['YAML in braces', 'a.yaml', lines(i => `f${i}: {focal_alpha: 0.25}, `, '{', '}')],
  ['PaddleDetection', 'a.yaml', lines(i => `h${i}: {name: FocalLoss}\n`, 'architecture: X\n')],
  ['EfficientDet', 'a.yaml', lines(() => `- alpha: 0.25\n  anchor_scale: 4\n`)],
  ['RT-DETR', 'a.yaml', lines(() => `- SetCriterion:\n    losses: [focal]\n    alpha: 0.2\n`)],
  ['TOML headers', 'a.toml', lines(i => `[focal_${i}]\nalpha = 0.25\ngamma = 2.0\n`)],
  ['TOML arrays of tables', 'a.toml', lines(() => `[[focal]]\nalpha = 0.25\ngamma = 2.0\n`)],
  ['dotted TOML keys', 'a.toml', lines(i => `focal_${i}.alpha = 0.25\nfocal_${i}.gamma = 2.0\n`)],
  ['INI sections', 'a.ini', lines(i => `[focal_${i}]\nalpha = 0.25\ngamma = 2.0\n`)],
];

/** Texts that a careless pattern or look-up reads again and again. */
const TRAPS: readonly (readonly [name: string, file: string, text: Growing])[] = [
  ['spaces where a spec might begin', 'a.txt', run(' ', 'a_config ', 'x')],
  ['spaces in an INI key', 'a.ini', run(' ', 'a', 'b')],
  ['spaces in an INI value', 'a.ini', run(' ', 'focal=a', 'b')],
  ['spaces in YAML brackets', 'a.yaml', run(' ', 'focal: [\nb', 'x\n]\nc: 1')],
  ['a key of many words', 'a.json', run('focal', '{"', 'alphas":1}')],
  ['calls of pow in one line', 'a.py', run('pow(1,2);', 'focal_alpha=1;focal_gamma=2;', '\n')],
  ['imports in a text', 'a.py', run('from .a import (\n', '"""\n', '"""\nmodel = 1\n')],
  ['almost lazy calls', 'a.py', run('L(', 'x = 1 # ', '\n')],
  ['spaces of a lazy call', 'a.py', run(' ', 'x = L(', '1)\n')],
  [
    'lines that go on',
    'a.py',
    run('\\\n + 1', 'focal_alpha = 0.25\nfocal_gamma = 2.0\nx = 1 ', '\n'),
  ],
  ['targets of one value', 'a.py', run('a = ', 'focal_alpha = 0.25\nfocal_gamma = 2.0\n', '1\n')],
  ['points of an import', 'a.py', run('.', '"""\nfrom ', ' x\n"""\n')],
  [
    'points of an import in read_base',
    'a.py',
    run('.', '"""\nwith read_base():\n from ', ' x\n"""\n'),
  ],
  [
    'an expression that is almost known',
    'a.py',
    run('retinanet', "model = model_zoo.get_config('", "').other\nfocal = 1\n"),
  ],
  [
    'a tuple that is none',
    'a.yaml',
    run(' ', 'MODEL: {META_ARCHITECTURE: RetinaNet}\nINPUT: {MIN_SIZE_TRAIN: "(1', 'x)"}\n'),
  ],
];

/** What the editor and the command line do with a config. */
async function read(file: string, text: string): Promise<void> {
  mightContainFocalLoss(text);
  try {
    const documents = await openAmong({ [file]: text }, file);
    const sites = focalLossSitesIn(documents);
    contradictions(documents, sites, { count: 3, highestId: 3, names: [], optimalPrior: 1e-5 });
    suggestions(sites, () => ({ alpha: 0.4, gamma: 1.5 }));
    if (sites.length === 0) explainNoFocalLoss(documents);
    const reopen = (next: string) => openAmong({ [file]: next }, file);
    const [site] = sites;
    const pair = { alpha: 0.4, gamma: 1.5 };
    if (site) await provenEdits(site, pair, { text, documents, reopen });
    setupFrom(file, documents);
  } catch (thrown) {
    expect(asFailure(thrown).code).toMatch(/^config-/);
  }
}

/** Processor time of the fastest of some runs, in milliseconds. */
async function cost(file: string, text: string, runs: number): Promise<number> {
  let least = Infinity;
  for (let i = 0; i < runs; i++) {
    const began = process.cpuUsage();
    await read(file, text);
    const { user, system } = process.cpuUsage(began);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}

/** Of eight times the text: linear is 8, quadratic 64. */
const MOST_GROWTH = 32;
/** Less time than this, in milliseconds, is mostly that of everything else. */
const NOISE = 8;

beforeAll(async () => {
  // The grammar is loaded, and the code compiled.
  await PYTHON();
  for (const [, file, text] of SITES) await read(file, text(5000));
}, 60_000);

/** From a text to eight times of it. Where the first run looks too dear, more are made: the fastest says what it takes. */
async function growth(file: string, text: Growing, length: number): Promise<number> {
  let [small, large] = [NOISE, Infinity];
  for (let round = 0; round < 3 && large / small >= MOST_GROWTH; round++) {
    small = Math.max(NOISE, await cost(file, text(length), 2));
    large = Math.min(large, await cost(file, text(8 * length), 1));
  }
  return large / small;
}

describe('the time that a config takes grows with its size only', () => {
  it.each(SITES)('for many: %s', async (_, file, text) => {
    expect(await growth(file, text, 20_000)).toBeLessThan(MOST_GROWTH);
  });

  it.each(TRAPS)('for %s', async (_, file, text) => {
    expect(await growth(file, text, 25_000)).toBeLessThan(MOST_GROWTH);
  });
});
