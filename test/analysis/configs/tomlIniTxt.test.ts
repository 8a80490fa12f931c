import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../../src/analysis/configs/edits/applyEdits.ts';
import { editsFor } from '../../../src/analysis/configs/edits/editsFor.ts';
import { focalLossSitesIn } from '../../../src/analysis/configs/findFocalLossSites.ts';
import { explainNoFocalLoss } from '../../../src/analysis/configs/explainNoFocalLoss.ts';
import { asFailure } from '../../../src/analysis/contract/failures/Failure.ts';
import { openAmong } from '../../helpers/configs/configFiles.ts';
import { differences, independentParse } from '../../helpers/annotations/independentParse.ts';
import { HAS_PYTHON } from '../../helpers/configs/pythonAst.ts';
import { HAS_TOMLLIB, pythonReads } from '../../helpers/configs/pythonReads.ts';
import { detail } from '../../../src/words/en/failures/detail.ts';

const NEXT = { alpha: 0.4375, gamma: 1.25 };

const open = (file: string, text: string) => openAmong({ [file]: text }, file);
const found = async (file: string, text: string) =>
  focalLossSitesIn(await open(file, text)).map(({ path, alpha, gamma }) => [
    path,
    alpha && [alpha.value, alpha.line],
    gamma && [gamma.value, gamma.line],
  ]);
const edited = async (file: string, text: string) =>
  applyEdits(text, editsFor(focalLossSitesIn(await open(file, text))[0]!, NEXT));
const failureOf = (file: string, text: string) => open(file, text).then(() => null, asFailure);

const TOML = `\uFEFF# training\r
seed = 7\r
[model]\r
name = "RetinaNet" # focal\r
"loss.focal" = { alpha = 0.250, gamma = 2.0 } # α\r
[[model.stages]]\r
depth = 1_000\r
[[model.stages]]\r
dates = [1979-05-27, 2000-01-01]\r
`;

describe('TOML', () => {
  test.each([
    ['a table in braces', TOML, [['model.loss.focal', [0.25, 5], [2, 5]]]],
    [
      'a header',
      '[train.loss.focal_loss]\ngamma = 1.5\nalpha = 0.3\n',
      [['train.loss.focal_loss', [0.3, 3], [1.5, 2]]],
    ],
    [
      'dotted keys',
      'loss.focal.alpha = 0.3\nloss.focal.gamma = 2\n',
      [['loss.focal', [0.3, 1], [2, 2]]],
    ],
    [
      'an array of tables',
      '[[heads]]\ntype = "FocalLoss"\nalpha = 0.1\ngamma = 1\n[[heads]]\ntype = "FocalLoss"\nalpha = 0.2\ngamma = 2\n',
      [
        ['heads[0]', [0.1, 3], [1, 4]],
        ['heads[1]', [0.2, 7], [2, 8]],
      ],
    ],
    ["DETR's name", 'focal_alpha = 0.25\n', [['focal_alpha', [0.25, 1], null]]],
  ])('is read in %s', async (_, text, expected) => {
    expect(await found('a.toml', text)).toEqual(expected);
  });

  test.skipIf(!HAS_TOMLLIB)("changes in two values, as Python's tomllib reads it", async () => {
    const text = TOML.replace('dates = [1979-05-27, 2000-01-01]', 'dates = []');
    const next = await edited('a.toml', text);
    expect(differences(pythonReads('toml', text), pythonReads('toml', next))).toEqual({
      '/model/loss.focal/alpha': 0.4375,
      '/model/loss.focal/gamma': 1.25,
    });
    expect(next).toBe(text.replace('0.250', '0.43750').replace('2.0', '1.25'));
  });

  test.each([
    ['a = \nb = 1\n', 2],
    ['a = 1\n[b\n', 3],
    ['a = 1\nb = 1 c\n', 2],
    ['a = 1\na = 2\n', 2],
  ])('refuses %j and names line %i, where it gives up', async (text, line) => {
    expect(await failureOf('a.toml', text)).toMatchObject({ code: 'config-broken', at: { line } });
  });

  test('refuses 10,000 levels of nesting', async () => {
    const text = `a = ${'['.repeat(10_000)}${']'.repeat(10_000)}\n`;
    expect(await failureOf('a.toml', text)).toMatchObject({ code: 'config-broken' });
  });
});

const INI = `\uFEFF; a comment\r
[focal_loss]\r
# gamma = 9\r
alpha: 0.25\r
gamma =  2.0  \r
  \r
note = two\r
\tlines = of text\r
[other]\r
alpha = 0.9\r
`;

describe('INI', () => {
  test('is read by section', async () => {
    expect(await found('a.ini', INI)).toEqual([['focal_loss', [0.25, 4], [2, 5]]]);
  });

  test.skipIf(!HAS_PYTHON)("changes in two values, as Python's configparser reads it", async () => {
    const next = await edited('a.ini', INI);
    expect(differences(pythonReads('ini', INI), pythonReads('ini', next))).toEqual({
      '/focal_loss/alpha': '0.4375',
      '/focal_loss/gamma': '1.25',
    });
    expect(next).toBe(INI.replace('0.25', '0.4375').replace('2.0', '1.25'));
  });

  test('of keras-retinanet holds no loss, and says where that stands', async () => {
    const text =
      '[anchor_parameters]\nsizes   = 32 64 128 256 512\nstrides = 8 16 32 64 128\nratios  = 0.5 1 2\nscales  = 1 1.2 1.6\n';
    const documents = await open('a.ini', text);
    expect(focalLossSitesIn(documents)).toEqual([]);
    expect(detail(explainNoFocalLoss(documents).reason)).toContain('keras_retinanet.losses.focal');
  });

  test('refuses a line that is none, and names it', async () => {
    expect(await failureOf('a.ini', '[a]\nb = 1\njust words\n')).toMatchObject({
      code: 'config-broken',
      at: { line: 3 },
    });
  });
});

const TAO = `random_seed: 42
retinanet_config {
  aspect_ratios_global: "[1.0, 2.0, 0.5]"
  loss_loc_weight: 0.8 # box
  focal_loss_alpha: 0.25
  focal_loss_gamma: 2
  freeze_blocks: 0
  freeze_blocks: 1
}
training_config { num_epochs: 2 }
`;

describe('specs of NVIDIA TAO', () => {
  test('are texts with messages', async () => {
    expect(await found('spec.txt', TAO)).toEqual([['retinanet_config', [0.25, 5], [2, 6]]]);
    const next = await edited('spec.txt', TAO);
    const [before, after] = [TAO, next].map(text => independentParse('a.config', text));
    expect(Object.values(differences(before, after)).map(Number)).toEqual([0.4375, 1.25]);
  });

  test('of YOLOv4 count where they turn focal loss on', async () => {
    const text = (more: string) => `yolov4_config {\n  nlayers: 18\n${more}}\n`;
    expect(await found('spec.txt', text('  focal_loss_alpha: 0.3\n'))).toEqual([
      ['yolov4_config', [0.3, 3], null],
    ]);
    expect(await found('spec.txt', text('  # focal_loss_alpha: 0.3\n'))).toEqual([]);
  });

  test.each(['numpy==1.26\n', 'person\ncar\n', '0 0.5 0.5 0.1 0.1\n', ''])(
    'are not every text: %j',
    async text => {
      expect(await failureOf('a.txt', text)).toMatchObject({ code: 'config-unsupported' });
    },
  );

  test('with a syntax error are refused with its line', async () => {
    expect(await failureOf('a.txt', 'retinanet_config {\n  nlayers 18\n}\n')).toMatchObject({
      code: 'config-broken',
      at: { line: 2 },
    });
  });
});
