import { describe, expect, test } from 'vitest';
import { contradictions } from '../../../src/analysis/configs/contradictions.ts';
import { focalLossSitesIn } from '../../../src/analysis/configs/findFocalLossSites.ts';
import { suggestions } from '../../../src/analysis/configs/suggestions.ts';
import { openAmong } from '../../helpers/configFiles.ts';

const NEXT = { alpha: 0.4, gamma: 1.5 };

async function opened(text: string, file = 'a.yaml') {
  const documents = await openAmong({ [file]: text }, file);
  return { documents, sites: focalLossSitesIn(documents) };
}

describe('suggestions', () => {
  const hints = async (text: string, file?: string) =>
    suggestions((await opened(text, file)).sites, NEXT).flatMap(found =>
      found.hints.map(hint => hint.text),
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
    ['what YOLO can set', 'fl_gamma: 0.0\n', ['γ 0.0 → 1.5']],
    ['no expressions, which only their author can change', 'focal: {alpha: $A, gamma: 2.0}', []],
  ])('show %s', async (_, text, expected) => {
    expect(await hints(text)).toEqual(expected);
  });

  test('say where an inherited value stands', async () => {
    const files = {
      'base.py': "model = dict(loss_cls=dict(type='FocalLoss', alpha=0.25, gamma=2.0))\n",
      'mine.py': "_base_ = 'base.py'\n",
    };
    const [found] = suggestions(focalLossSitesIn(await openAmong(files, 'mine.py')), NEXT);
    expect(found?.hints.map(({ text }) => text)).toEqual([
      'α 0.25 (from base.py) → 0.4',
      'γ 2.0 (from base.py) → 1.5',
    ]);
  });
});

describe('contradictions', () => {
  const found = async (text: string, file: string, data = { count: 3, highestId: 90 }) => {
    const { documents, sites } = await opened(text, file);
    return contradictions(documents, sites, data).map(item => [
      item.code,
      text.slice(item.offset, item.offset + item.length),
    ]);
  };

  test.each([
    [
      'a γ between 0 and 1 where the framework takes the derivative',
      'l = sigmoid_focal_loss(x, y, alpha=0.25, gamma=0.5)\n',
      'a.py',
      [['gamma-below-one', '0.5']],
    ],
    [
      'no γ of a kernel with a derivative of its own',
      "l = dict(type='FocalLoss', alpha=0.25, gamma=0.5)\n",
      'a.py',
      [],
    ],
    ['no γ of 1 or 0', 'l = sigmoid_focal_loss(x, y, alpha=0.25, gamma=1.0)\n', 'a.py', []],
    [
      'classes that differ from the data',
      'num_classes: 80\n',
      'a.yaml',
      [['classes-differ', '80']],
    ],
    ['no classes that agree', 'num_classes: 3\n', 'a.yaml', []],
    ['no classes that count up to the highest id', 'num_classes: 90\n', 'a.yaml', []],
  ])('are %s', async (_, text, file, expected) => {
    expect(await found(text, file)).toEqual(expected);
  });

  test('ask for data before classes are compared', async () => {
    const { documents, sites } = await opened('num_classes: 80\n');
    expect(contradictions(documents, sites, null)).toEqual([]);
  });
});
