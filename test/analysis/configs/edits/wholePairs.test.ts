import { describe, expect, test } from 'vitest';
import { focalLossSitesIn } from '../../../../src/analysis/configs/findFocalLossSites.ts';
import { leftAlone } from '../../../../src/analysis/configs/leftAlone.ts';
import { composeEdits } from '../../../../src/analysis/configs/edits/composeEdits.ts';
import { applyEdits } from '../../../../src/analysis/configs/edits/applyEdits.ts';
import { sitesNamed } from '../../../../src/analysis/configs/selectSite.ts';
import fc from 'fast-check';
import { openAmong } from '../../../helpers/configs/configFiles.ts';
import { failureOf } from '../../../helpers/failureOf.ts';
import { provenText } from '../../../helpers/configs/provenText.ts';

describe('half of a pair', () => {
  test.each([
    ['a.yaml', 'fl_gamma: 0.0\n', { kind: 'fixed-in-code', letter: 'α', value: 0.25 }],
    [
      'a.py',
      "p.add_argument('--focal_alpha', default=0.25)\n",
      { kind: 'fixed-in-code', letter: 'γ', value: 2 },
    ],
    [
      'a.py',
      'from .x import FocalLoss\nc = FocalLoss(gamma=2.0)\n',
      { kind: 'no-place', letter: 'α' },
    ],
  ])('is not written: %s, %j', async (file, text, reason) => {
    expect(await provenText(file, text)).toMatchObject({ code: 'config-not-editable', reason });
  });

  test('is a whole one beside what the code fixes, and where it is all that is wanted', async () => {
    const yolo = 'fl_gamma: 0.0\n';
    expect(await provenText('a.yaml', yolo, { values: { alpha: 0.25, gamma: 1.5 } })).toBe(
      'fl_gamma: 1.5\n',
    );
    const own = 'from .x import FocalLoss\nc = FocalLoss(gamma=2.0)\n';
    expect(await provenText('a.py', own, { values: { gamma: 1 } })).toBe(own.replace('2.0', '1.0'));
  });
});

const HEAD = (name: string, end = '\n') =>
  `${name} = dict(loss_cls=dict(type='FocalLoss', alpha=0.25, gamma=2.0))${end}`;

describe('several focal losses', () => {
  test('of one file are written together', async () => {
    const text = `${HEAD('a')}${HEAD('b')}stages = [dict(type='FocalLoss'), dict(type='FocalLoss', gamma=2)]\n`;
    expect(await provenText('a.py', text)).toBe(
      text
        .replaceAll('alpha=0.25, gamma=2.0', 'alpha=0.4375, gamma=1.25')
        .replace("type='FocalLoss')", "type='FocalLoss', alpha=0.4375, gamma=1.25)")
        .replace('gamma=2)', 'gamma=1.25, alpha=0.4375)'),
    );
  });

  test('that are inherited go into one override, and not two of which the last would win', async () => {
    const base = "model = dict(a=dict(type='FocalLoss'), b=dict(h=dict(type='FocalLoss')))\n";
    const text = "_base_ = 'base.py'\n";
    expect(await provenText('a.py', text, { files: { 'base.py': base } })).toBe(
      `${text}model = dict(a=dict(alpha=0.4375, gamma=1.25), b=dict(h=dict(alpha=0.4375, gamma=1.25)))\n`,
    );
  });

  test('are all written or none', async () => {
    const text = `${HEAD('a')}b = dict(type='FocalLoss', alpha=ALPHA, gamma=2.0)\n`;
    expect(await provenText('a.py', text)).toMatchObject({ code: 'config-not-a-number' });
    const half = `${HEAD('a')}c = FocalLoss(gamma=2.0)\n`;
    expect(await provenText('a.py', half)).toMatchObject({ reason: { kind: 'no-place' } });
  });

  test('leave a number alone that another one shares', async () => {
    const text =
      'class C:\n  def __init__(self, a=0.25):\n    self.a = a\n  def f(self, x):\n    return focal_loss(x, alpha=self.a, gamma=1.0) + focal_loss(x, alpha=self.a, gamma=2.0)\n';
    const of = ({ gamma }: { gamma: { value: number } | null }) => gamma?.value === 1;
    expect(await provenText('a.py', text, { of })).toMatchObject({ reason: 'shared-number' });
    expect(await provenText('a.py', text)).toBe(
      text.replace('0.25', '0.4375').replace('1.0', '1.25').replace('2.0', '1.25'),
    );
  });

  test('are named by "all" where they can take one pair', async () => {
    const alike = focalLossSitesIn(await openAmong({ 'a.py': HEAD('a') + HEAD('b') }, 'a.py'));
    expect(sitesNamed('a.py', alike, { path: 'all' })).toBe(alike);
    const mixed = HEAD('a') + "p.add_argument('--focal_alpha', default=0.25)\n";
    const others = focalLossSitesIn(await openAmong({ 'a.py': mixed }, 'a.py'));
    const failure = failureOf(() => sitesNamed('a.py', others, { path: 'all' }));
    expect(failure).toMatchObject({ code: 'config-ambiguous' });
    expect(failure).not.toHaveProperty('alike');
  });

  test('of which another line decides one are not asked about', async () => {
    const text = 'f: &f {type: FocalLoss, alpha: 0.25, gamma: 2.0}\na: {<<: *f, gamma: 1.0}\n';
    const sites = focalLossSitesIn(await openAmong({ 'a.yaml': text }, 'a.yaml'));
    expect(sitesNamed('a.yaml', sites).map(({ path }) => path)).toEqual(['a']);
  });
});

describe('what keeps its values', () => {
  const left = async (files: Readonly<Record<string, string>>, file: string) => {
    const documents = await openAmong(files, file);
    return { sites: focalLossSitesIn(documents), left: leftAlone(documents) };
  };

  test("is a loss in a base's list, beside one that can be reached", async () => {
    const files = {
      'base.py': "model = dict(q=dict(type='FocalLoss'), heads=[dict(l=dict(type='FocalLoss'))])\n",
      'mine.py': "_base_ = 'base.py'\n",
    };
    const found = await left(files, 'mine.py');
    expect(found.sites.map(({ path }) => path)).toEqual(['model.q']);
    expect(found.left).toEqual([
      { code: 'listed', reason: { kind: 'in-list', path: 'model.heads[0].l', file: 'base.py' } },
    ]);
  });

  test.each([
    ['a.py', 'h = dict(focal_alpha=3.0, focal_gamma=1.0)\n', 'h.focal', '3.0'],
    ['a.yaml', 'focal: {alpha: 2, gamma: 2.0}\n', 'focal', '2'],
    [
      'a.py',
      'class FocalLoss:\n  def __init__(self, alpha=4, gamma=2.0): pass\n',
      'FocalLoss.__init__',
      '4',
    ],
  ])('is a pair whose α is a scale: %s, %j', async (file, text, path, alpha) => {
    const found = await left({ [file]: text }, file);
    expect(found.sites).toEqual([]);
    const line = text.slice(0, text.indexOf('alpha')).split('\n').length;
    expect(found.left).toEqual([
      { code: 'unclear', reason: { kind: 'alpha-scale', path, line, alpha } },
    ]);
  });

  test.each([
    ['a.yaml', 'loss:\n  focal:\n    enabled: false\n    alpha: 0.25\n    gamma: 2.0\n'],
    ['a.json', '{"focal_loss": {"alpha": 0.25, "gamma": 2.0, "use": false}}'],
    ['a.toml', 'use_focal_loss = false\nfocal_alpha = 0.25\nfocal_gamma = 2.0\n'],
    ['a.ini', '[focal]\nenable: off\nalpha = 0.25\ngamma = 2.0\n'],
    ['a.py', 'loss = dict(use_focal=False, focal=dict(alpha=0.25, gamma=2.0))\n'],
  ])('and what is switched off says so: %s', async (file, text) => {
    const { sites } = await left({ [file]: text }, file);
    expect(sites.map(({ note }) => note)).toEqual(['switched-off']);
    const on = text.replace(/false|off/i, 'true');
    expect((await left({ [file]: on }, file)).sites[0]?.note).not.toBe('switched-off');
  });
});

test('two sets of edits make one, for any text', () => {
  const cut = (text: string) =>
    fc.uniqueArray(fc.nat(text.length), { maxLength: 6, minLength: 0 }).chain(points =>
      fc.array(fc.constantFrom('', 'x', 'yz'), { minLength: 3, maxLength: 3 }).map(contents => {
        const sorted = points.toSorted((a, b) => a - b);
        return contents.flatMap((content, i) => {
          const [offset, end] = sorted.slice(2 * i, 2 * i + 2);
          if (offset === undefined || end === undefined) return [];
          const replaced = text.slice(offset, end);
          return [{ offset, length: end - offset, replaced, content }];
        });
      }),
    );
  const given = fc.string({ minLength: 1, maxLength: 12 }).chain(text =>
    cut(text).chain(first => {
      const between = applyEdits(text, first);
      // The second set only inserts, as one that adds keys does.
      const inserts = fc
        .uniqueArray(fc.nat(between.length), { maxLength: 3 })
        .map(points =>
          points
            .toSorted((a, b) => a - b)
            .map(offset => ({ offset, length: 0, replaced: '', content: '+' })),
        );
      return inserts.map(second => ({ text, first, second, between }));
    }),
  );
  fc.assert(
    fc.property(given, ({ text, first, second, between }) => {
      const both = composeEdits(text, first, second);
      expect(applyEdits(text, both)).toBe(applyEdits(between, second));
    }),
    { seed: 9 },
  );
});
