import { describe, expect, test } from 'vitest';
import type { DataFacts } from '../../../src/analysis/configs/hints/Contradiction.ts';
import { contradictions } from '../../../src/analysis/configs/hints/contradictions.ts';
import { focalLossSitesIn } from '../../../src/analysis/configs/findFocalLossSites.ts';
import { suggestions } from '../../../src/analysis/configs/hints/suggestions.ts';
import { pairBesideFixed } from '../../../src/analysis/recommendation/pairBesideFixed.ts';
import { site } from '../../../src/words/en/site.ts';
import { hintText } from '../../../src/words/say/hintText.ts';
import { openAmong } from '../../helpers/configs/configFiles.ts';

const NEXT = { alpha: 0.4, gamma: 1.5 };

async function opened(text: string, file = 'a.yaml') {
  const documents = await openAmong({ [file]: text }, file);
  return { documents, sites: focalLossSitesIn(documents) };
}

describe('suggestions', () => {
  const hints = async (text: string, file?: string) =>
    suggestions((await opened(text, file)).sites, () => NEXT).flatMap(found =>
      found.hints.map(hint => hintText(hint, site)),
    );

  test.each([
    ['values that differ', 'focal: {alpha: 0.25, gamma: 2.0}', ['α 0.25 → 0.4', 'γ 2.0 → 1.5']],
    ['only what differs', 'focal: {alpha: 0.40, gamma: 2.0}', ['γ 2.0 → 1.5']],
    ['nothing where both stand already', 'focal: {alpha: 0.4, gamma: 1.5}', []],
    [
      'defaults that nothing writes',
      'MODEL: {META_ARCHITECTURE: RetinaNet}',
      ['α 0.25 (default) → 0.4', 'γ 2 (default) → 1.5'],
    ],
    ['no expressions, which only their author can change', 'focal: {alpha: $A, gamma: 2.0}', []],
  ])('show %s', async (_, text, expected) => {
    expect(await hints(text)).toEqual(expected);
  });

  test('show what YOLO can set, chosen beside the α that its code fixes', async () => {
    const { sites } = await opened('fl_gamma: 0.0\n');
    const surface = {
      gammas: [0, 1.5, 3],
      alphas: [0.25, 0.4],
      averagePrecision: [
        [0.3, 0.4],
        [0.35, 0.6],
        [0.38, 0.5],
      ],
    };
    const [found, ...others] = suggestions(sites, ({ fixed }) =>
      pairBesideFixed(fixed, NEXT, surface),
    );
    expect(others).toEqual([]);
    expect(found?.values).toEqual({ alpha: 0.25, gamma: 3 });
    expect(found?.hints.map(hint => hintText(hint, site))).toEqual(['γ 0.0 → 3']);
    // Half of a pair for another α is no suggestion.
    expect(suggestions(sites, () => NEXT)).toEqual([]);
  });

  test('say where an inherited value stands', async () => {
    const files = {
      'base.py': "model = dict(loss_cls=dict(type='FocalLoss', alpha=0.25, gamma=2.0))\n",
      'mine.py': "_base_ = 'base.py'\n",
    };
    const [found] = suggestions(focalLossSitesIn(await openAmong(files, 'mine.py')), () => NEXT);
    expect(found?.hints.map(hint => hintText(hint, site))).toEqual([
      'α 0.25 (from base.py) → 0.4',
      'γ 2.0 (from base.py) → 1.5',
    ]);
  });
});

describe('contradictions', () => {
  const DATA = { count: 3, highestId: 90, names: [] };
  const found = async (text: string, file: string, data: DataFacts | null = DATA) => {
    const { documents, sites } = await opened(text, file);
    return contradictions(documents, sites, data).map(item => [
      item.code,
      text.slice(item.offset, item.offset + item.length),
    ]);
  };
  const FOCAL = 'focal: {alpha: 0.25, gamma: 2.0}\n';
  const HEAD = "loss_cls=dict(type='FocalLoss', alpha=0.25, gamma=2.0)";

  test.each([
    ['torchvision', 'l = sigmoid_focal_loss(x, y, alpha=0.25, gamma=0.5)\n', 'a.py', '0.5'],
    ['YOLOv5', 'fl_gamma: 0.5\n', 'a.yaml', '0.5'],
    ['TF Object Detection API', 'weighted_sigmoid_focal { gamma: .75 }\n', 'a.config', '.75'],
    [
      "the user's own power",
      'def focal_loss(x, y, alpha=0.25, gamma=0.5):\n    return a * (1 - p) ** gamma * ce\n',
      'a.py',
      '0.5',
    ],
  ])('are a γ between 0 and 1 where %s takes the derivative', async (_, text, file, gamma) => {
    expect(await found(text, file)).toEqual([['gamma-below-one', gamma]]);
  });

  test.each([
    ['of a kernel with a derivative of its own', `${HEAD.replace('2.0', '0.5')}\n`],
    ['of 1', 'l = sigmoid_focal_loss(x, y, alpha=0.25, gamma=1.0)\n'],
    ['of 0', 'l = sigmoid_focal_loss(x, y, alpha=0.25, gamma=0.0)\n'],
    [
      "in the user's own code that takes exponentials",
      'def focal_loss(x, y, alpha=0.25, gamma=0.5):\n    return a * exp(-g * x) * ce\n',
    ],
  ])('are no γ %s', async (_, text) => {
    expect(await found(text, 'a.py')).toEqual([]);
  });

  test.each([
    ['other classes', `${FOCAL}num_classes: 80\n`, 'a.yaml', [['classes-differ', '80']]],
    ['no classes that agree', `${FOCAL}num_classes: 3\n`, 'a.yaml', []],
    ['no classes up to the highest id', `${FOCAL}num_classes: 90\n`, 'a.yaml', []],
    ['no classes with the background, as DETR has them', `${FOCAL}num_classes: 91\n`, 'a.yaml', []],
    [
      'classes with the background in MMDetection, which leaves it out',
      `model = dict(bbox_head=dict(num_classes=4, ${HEAD}))\n`,
      'a.py',
      [['classes-differ', '4']],
    ],
    [
      'no classes of a backbone or of region proposals',
      `model = dict(backbone=dict(num_classes=1000), rpn_head=dict(num_classes=1), bbox_head=dict(num_classes=3, ${HEAD}))\n`,
      'a.py',
      [],
    ],
    ['no classes of a file without focal loss', 'num_classes: 80\n', 'a.yaml', []],
  ])('are %s', async (_, text, file, expected) => {
    expect(await found(text, file)).toEqual(expected);
  });

  const DFINE = 'DFINECriterion: {losses: [vfl, boxes, local]}\n';
  test.each([
    [
      'an id that has no output',
      'num_classes: 3\nremap_mscoco_category: False\n',
      3,
      [['id-beyond-classes', '3']],
    ],
    ['no ids from 0', 'num_classes: 3\nremap_mscoco_category: False\n', 2, []],
    [
      "ids that are read as COCO's",
      'num_classes: 3\nremap_mscoco_category: True\n',
      2,
      [['ids-read-as-coco', 'True']],
    ],
    ['no ids of which nothing is said', 'num_classes: 3\n', 3, []],
    ['no ids that are no numbers', 'num_classes: 3\nremap_mscoco_category: False\n', NaN, []],
  ])('are %s, where ids are labels', async (_, text, highestId, expected) => {
    const data = { count: 3, highestId, names: [] };
    expect(await found(DFINE + text, 'a.yml', data)).toEqual(expected);
  });

  test("are no ids of COCO that are read as COCO's", async () => {
    const text = `${DFINE}num_classes: 80\nremap_mscoco_category: True\n`;
    expect(await found(text, 'a.yml', { count: 80, highestId: 90, names: [] })).toEqual([]);
  });

  test('are classes that a base counts, told where the base is named', async () => {
    const files = {
      'base.py': `model = dict(bbox_head=dict(num_classes=80, ${HEAD}))\n`,
      'mine.py': "_base_ = 'base.py'\nmodel = dict(backbone=dict(depth=101))\n",
    };
    const documents = await openAmong(files, 'mine.py');
    const sites = focalLossSitesIn(documents);
    expect(contradictions(documents, sites, DATA)).toEqual([
      {
        code: 'inherited-classes-differ',
        inConfig: 80,
        inData: 3,
        from: 'base.py',
        offset: 9,
        length: 9,
      },
    ]);
    expect(contradictions(documents, sites, { ...DATA, count: 80 })).toEqual([]);
  });

  test('ask for data before classes are compared', async () => {
    expect(await found(`${FOCAL}num_classes: 80\n`, 'a.yaml', null)).toEqual([]);
  });

  const retinanet = (gamma: number, prior: number) =>
    `MODEL: {RETINANET: {FOCAL_LOSS_GAMMA: ${gamma}, PRIOR_PROB: ${prior}}}\n`;
  const measured = { ...DATA, optimalPrior: 2e-4 };

  test.each([
    ['a π far from the data under cross-entropy', retinanet(0, 0.01), measured, 'prior-far-off'],
    ['a π far from the data under a γ below 1', retinanet(0.5, 0.01), measured, 'prior-far-off'],
    ['no π that is near', retinanet(0, 0.001), measured, null],
    ['no usual π under focal loss', retinanet(2, 0.01), measured, null],
    ['without a measure, no usual π', retinanet(0, 0.01), DATA, null],
    ['without a measure, a π of a half', retinanet(0, 0.5), DATA, 'prior-too-high'],
    ['no π of a half under focal loss', retinanet(2, 0.5), DATA, null],
  ])('are %s', async (_, text, data, code) => {
    const codes = (await found(text, 'a.yaml', data)).map(([first]) => first);
    expect(codes.filter(first => first?.startsWith('prior'))).toEqual(code === null ? [] : [code]);
  });

  test.each([
    ['softmax', '', [['prior-without-effect', '0.01']]],
    ['sigmoid', ', use_sigmoid=True', []],
  ])('are a π under %s cross-entropy of MMDetection: as it does', async (_, more, expected) => {
    const text = `model = dict(bbox_head=dict(loss_cls=dict(type='CrossEntropyLoss'${more}), init_cfg=dict(override=dict(bias_prob=0.01))))\n`;
    expect(await found(text, 'a.py')).toEqual(expected);
  });

  test('are the bias of a π under softmax in the TF Object Detection API', async () => {
    const text = (loss: string) =>
      `model { ssd { box_predictor { p { class_prediction_bias_init: -4.6 } } loss { classification_loss { ${loss} {} } } } }\n`;
    expect(await found(text('weighted_softmax'), 'a.config')).toEqual([
      ['prior-without-effect', '-4.6'],
    ]);
    expect(await found(text('weighted_sigmoid_focal'), 'a.config')).toEqual([]);
  });
});
