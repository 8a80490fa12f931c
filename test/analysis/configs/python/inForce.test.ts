import { describe, expect, test } from 'vitest';
import { pairsIn, provenText } from '../../../helpers/configs/provenText.ts';

const LOSS = "dict(type='FocalLoss', alpha=0.25, gamma=2.0)";

describe('values that are set once more further down', () => {
  test.each([
    ['an assignment', `model = dict(l=${LOSS})\nmodel['l']['alpha'] = 0.5\n`, ['0.5 2', '2.0 1']],
    ['an attribute', `model = dict(l=${LOSS})\nmodel.l.gamma = 1\n`, ['0.25 1', '1 2']],
    ['update(…)', `m = dict(l=${LOSS})\nm['l'].update(alpha=0.5, gamma=1.0)\n`, ['0.5 2', '1.0 2']],
    ['update(dict)', `m = dict(l=${LOSS})\nm['l'].update({'gamma': 1.0})\n`, ['0.25 1', '1.0 2']],
    ['a place in a list', `m = dict(h=[${LOSS}])\nm['h'][0]['alpha'] = 0.5\n`, ['0.5 2', '2.0 1']],
    [
      'another name',
      `l = ${LOSS}\nm = dict(h=dict(l=l))\nm['h']['l']['alpha'] = 0.5\n`,
      ['0.5 3', '2.0 1'],
    ],
    ['the last of two', `l = ${LOSS}\nl['alpha'] = 0.5\nl['alpha'] = 0.6\n`, ['0.6 3', '2.0 1']],
    ['a merge', `l = ${LOSS}\nl |= dict(gamma=1.0)\n`, ['0.25 1', '1.0 2']],
    ['an object', 'c = FocalLoss(alpha=0.25, gamma=2.0)\nc.gamma = 1.0\n', ['0.25 1', '1.0 2']],
    [
      'a method',
      'class N:\n  def __init__(self):\n    self.c = FocalLoss(alpha=0.25, gamma=2.0)\n    self.c.alpha = 0.5\n',
      ['0.5 4', '2.0 3'],
    ],
    [
      'a new variable',
      `l = ${LOSS}\nl = dict(type='FocalLoss', alpha=0.3, gamma=1.0)\n`,
      ['0.3 2', '1.0 2'],
    ],
    [
      'what is absent',
      "l = dict(type='FocalLoss', gamma=2.0)\nl['alpha'] = 0.5\n",
      ['0.5 2', '2.0 1'],
    ],
  ])('by %s count', async (_, text, pair) => {
    const found = await pairsIn(text);
    expect(found.map(([, ...values]) => values)).toEqual([pair]);
    const after = await provenText('a.py', text);
    expect(after).toBeTypeOf('string');
    expect((await pairsIn(after as string)).map(([, ...values]) => values)).toEqual([
      pair.map((value, i) => value.replace(/^\S+/, i === 0 ? '0.4375' : '1.25')),
    ]);
  });

  test('stay as they are where they come before', async () => {
    const text = `l = dict()\nl['alpha'] = 0.5\nl = ${LOSS}\n`;
    expect(await pairsIn(text)).toEqual([['l', '0.25 3', '2.0 3']]);
  });

  test.each([
    ['a loop', `m = dict(h=[dict(l=${LOSS})])\nfor h in m['h']:\n  h['l']['alpha'] = 0.5\n`, 3],
    [
      'a loop of places',
      `m = dict(h=[dict(l=${LOSS})])\nfor i in r:\n  m['h'][i]['l']['alpha'] = 0.5\n`,
      3,
    ],
    [
      'a loop, by the name of a variable',
      `l = ${LOSS}\nm = dict(h=[dict(c=l)])\nfor h in m['h']:\n  h['c']['alpha'] = 1\n`,
      4,
    ],
    ['a condition', `l = ${LOSS}\nif DEBUG:\n  l['gamma'] = 0.0\n`, 3],
  ])('in %s are told, and nothing is written', async (_, text, line) => {
    expect(await provenText('a.py', text)).toMatchObject({
      code: 'config-not-editable',
      reason: { kind: 'decided-elsewhere', line },
    });
  });

  test('to what is no number are told', async () => {
    const text = `l = ${LOSS}\nl['alpha'] = cfg.alpha\n`;
    expect(await provenText('a.py', text)).toMatchObject({
      code: 'config-not-a-number',
      text: 'cfg.alpha',
    });
  });

  test('by a sum or a product are told', async () => {
    expect(await provenText('a.py', `l = ${LOSS}\nl['gamma'] *= 2\n`)).toMatchObject({
      code: 'config-not-a-number',
      text: '*= 2',
    });
  });

  test('under the same keys of something else do not count', async () => {
    const text = `m = dict(l=${LOSS}, o=dict(alpha=1))\nm['o']['alpha'] = 0.5\nother.l.beta = 1\n`;
    expect(await pairsIn(text)).toEqual([['m.l', '0.25 1', '2.0 1']]);
  });
});

describe("YAML's merge key", () => {
  const DEFAULTS = 'defaults: &focal  # shared\n  type: FocalLoss\n  alpha: 0.25\n  gamma: 2.0\n';

  test('with a value beside it is where a pair belongs', async () => {
    const text = `${DEFAULTS}head:\n  loss:\n    <<: *focal\n    gamma: 1.5\n`;
    expect(await pairsIn(text, 'a.yaml')).toEqual([
      ['defaults', '0.25 3', '2.0 4'],
      ['head.loss', null, '1.5 8'],
    ]);
    const of = (path: string) => (site: { readonly path: string }) => site.path === path;
    expect(await provenText('a.yaml', text, { of: of('defaults') })).toMatchObject({
      reason: { kind: 'decided-elsewhere', line: 8, code: 'gamma: 1.5' },
    });
    expect(await provenText('a.yaml', text, { of: of('head.loss') })).toBe(
      text.replace('1.5\n', '1.25\n    alpha: 0.4375\n'),
    );
    const same = { alpha: 0.25, gamma: 1 };
    expect(await provenText('a.yaml', text, { of: of('head.loss'), values: same })).toBe(
      text.replace('1.5', '1.0'),
    );
  });

  test('without one leaves the pair where it stands', async () => {
    const text = `${DEFAULTS}head:\n  loss: {<<: *focal, weight: 2.0}\n`;
    expect(await pairsIn(text, 'a.yaml')).toEqual([['defaults', '0.25 3', '2.0 4']]);
    expect(await provenText('a.yaml', text)).toBe(
      text.replace('0.25', '0.4375').replace('2.0', '1.25'),
    );
  });

  test('in a list of merges, with another loss that takes all', async () => {
    const text =
      'f: &f {type: FocalLoss, alpha: 0.25, gamma: 2.0}\na: {<<: [*f], gamma: 1.0}\nb: {<<: *f}\n';
    expect(await pairsIn(text, 'a.yaml')).toEqual([
      ['f', '0.25 1', '2.0 1'],
      ['a', null, '1.0 2'],
      ['b', null, null],
    ]);
    expect(await provenText('a.yaml', text, { of: ({ path }) => path === 'b' })).toBe(
      text.replace('{<<: *f}', '{<<: *f, alpha: 0.4375, gamma: 1.25}'),
    );
  });
});
