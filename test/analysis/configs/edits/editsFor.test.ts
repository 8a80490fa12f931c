import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../../../src/analysis/configs/edits/applyEdits.ts';
import { editsFor } from '../../../../src/analysis/configs/edits/editsFor.ts';
import { findFocalLossSites } from '../../../../src/analysis/configs/findFocalLossSites.ts';
import type { FocalLossValues } from '../../../../src/analysis/configs/edits/FocalLossSite.ts';
import { differences, independentParse } from '../../../helpers/annotations/independentParse.ts';
import { failureOf } from '../../../helpers/failureOf.ts';

function edited(file: string, text: string, values: Partial<FocalLossValues>): string {
  const [site] = findFocalLossSites(file, text);
  return applyEdits(text, editsFor(site!, values));
}

function withGamma(written: string): string {
  return `focal: {alpha: 0.25, gamma: ${written}}\n`;
}

describe('editsFor where the values are written', () => {
  test('changes the digits and nothing else', () => {
    const text =
      '\uFEFF# head\r\nfocal:   # loss\r\n    gamma:   2.0   # exponent\r\n    alpha: "0.25"\r\n';
    expect(edited('a.yaml', text, { alpha: 0.4, gamma: 1.5 })).toBe(
      '\uFEFF# head\r\nfocal:   # loss\r\n    gamma:   1.5   # exponent\r\n    alpha: "0.4"\r\n',
    );
  });

  test.each([
    ['2.0', 3, '3.0'],
    ['2.', 3, '3.'],
    ['2.', 1.5, '1.5'],
    ['.25', 0.5, '.5'],
    ['.25', 0, '0.0'],
    ['1.50', 2, '2.00'],
    ['1.50', 0.4375, '0.43750'],
    ['0.250', 0.4, '0.40'],
    ['2.00', 3, '3.00'],
    ['1e-1', 0.25, '0.25'],
    ['.5', 1, '1.0'],
    ['2e0', 3, '3.0'],
    ['2', 3, '3'],
    ['2', 2.5, '2.5'],
    ["'2.0'", 3, "'3.0'"],
    ['"2"', 3, '"3"'],
    ['2.0', 0.0000001, '0.0000001'],
    ['+2.0', 0.5, '0.5'],
  ])('keeps the style of %s when it becomes %d', (old, gamma, written) => {
    expect(edited('a.yaml', withGamma(old), { gamma })).toBe(withGamma(written));
  });

  test.each([
    ['a.yaml', 'focal: {alpha: 0.25, gamma: 2}\n', '2', '2'],
    ['a.yaml', 'focal: {alpha: 0.25, gamma: 2.0}\n', '2.0', '2.0'],
    ['a.yaml', 'focal: {alpha: 0.25, gamma: 3.0}\n', '2', '2'],
    [
      'a.config',
      'model { ssd { loss { classification_loss { weighted_sigmoid_focal { gamma: 2 } } } } }\n',
      '2',
      '2',
    ],
    ['a.toml', '[focal]\nalpha = 0.25\ngamma = 2\n', '2', '2.0'],
    ['a.yaml', 'MODEL:\n  RETINANET:\n    FOCAL_LOSS_GAMMA: 2.0\n', '2', '2.0'],
    ['a.yaml', 'LOSS:\n  FOCAL_ALPHA: 0.25\n  FOCAL_GAMMA: 2.0\n', '2', '2.0'],
  ])(
    'of %s has %s, by way of 1.5, with %s as its author spells it: %s',
    (file, text, spelled, back) => {
      const half = edited(file, text, { gamma: 1.5 });
      const [site] = findFocalLossSites(file, half);
      const again = applyEdits(half, editsFor(site!, { gamma: 2 }, { gamma: spelled }));
      expect(again).toBe(half.replace('1.5', back));
      expect(edited(file, again, { gamma: 2 })).toBe(again);
    },
  );

  test.each(['1.50', '2.0', '0.250', '2.000', '0.25', '.25', "'1.50'", '"0.10"'])(
    'gives the old value its old spelling %s back',
    gamma => {
      const text = withGamma(gamma);
      const value = Number(gamma.replaceAll(/['"]/g, ''));
      for (const other of [0.4375, 0.5, 0.3])
        expect(edited('a.yaml', edited('a.yaml', text, { gamma: other }), { gamma: value })).toBe(
          text,
        );
    },
  );

  test('spells a value as it is asked for, a float where a whole float stood', () => {
    const spelled = (text: string, gamma: string) => {
      const [site] = findFocalLossSites('a.yaml', withGamma(text));
      return applyEdits(withGamma(text), editsFor(site!, { gamma: Number(gamma) }, { gamma }));
    };
    expect(spelled('2.0', '1.50')).toBe(withGamma('1.50'));
    expect(spelled('2.5', '3')).toBe(withGamma('3'));
    expect(spelled('2.5', '3.0')).toBe(withGamma('3.0'));
    expect(spelled('1.50', '3.0')).toBe(withGamma('3.00'));
    expect(spelled('2.5', '.5')).toBe(withGamma('0.5'));
    expect(spelled('2', '3.0')).toBe(withGamma('3'));
    expect(spelled('2.0', '1e-1')).toBe(withGamma('0.1'));
  });

  test('needs no edit for a value that already stands there, however it is spelt', () => {
    const [site] = findFocalLossSites('a.yaml', 'focal: {alpha: .250, gamma: 2.}\n');
    expect(editsFor(site!, { alpha: 0.25, gamma: 2 })).toEqual([]);
  });

  test('changes only the value it is given', () => {
    expect(edited('a.json', '{"focal":{"alpha":0.25,"gamma":2}}', { alpha: 0.5 })).toBe(
      '{"focal":{"alpha":0.5,"gamma":2}}',
    );
  });

  test('refuses an expression, and names its key', () => {
    const text = 'loss:\n  focal:\n    alpha: ${oc.env:ALPHA}\n    gamma: 2.0\n';
    expect(failureOf(() => edited('a.yaml', text, { alpha: 0.5 }))).toEqual({
      code: 'config-not-a-number',
      file: 'a.yaml',
      key: 'loss.focal.alpha',
      text: '${oc.env:ALPHA}',
    });
    expect(edited('a.yaml', text, { gamma: 1 })).toBe(text.replace('2.0', '1.0'));
  });
});

const LAST = { alpha: 0.4, gamma: 1 };
const ADDED = '    FOCAL_LOSS_ALPHA: 0.4\n    FOCAL_LOSS_GAMMA: 1.0\n';

describe('editsFor where Detectron2 values are absent', () => {
  test.each([
    [
      'behind the last key of the section, whose comment stays with it',
      'MODEL:\n  RETINANET:\n    PRIOR_PROB: 0.01 # π\nVERSION: 2\n',
      `MODEL:\n  RETINANET:\n    PRIOR_PROB: 0.01 # π\n${ADDED}VERSION: 2\n`,
    ],
    [
      'into an empty section',
      'MODEL:\n  RETINANET: # here\n  WEIGHTS: x\n',
      `MODEL:\n  RETINANET: # here\n${ADDED}  WEIGHTS: x\n`,
    ],
    [
      'into a new section of MODEL',
      'MODEL:\n  META_ARCHITECTURE: RetinaNet\n  RESNETS:\n    DEPTH: 50\n',
      `MODEL:\n  META_ARCHITECTURE: RetinaNet\n  RESNETS:\n    DEPTH: 50\n  RETINANET:\n${ADDED}`,
    ],
    [
      'into a new MODEL',
      '_BASE_: retinanet.yaml\nSOLVER:\n  MAX_ITER: 9',
      `_BASE_: retinanet.yaml\nSOLVER:\n  MAX_ITER: 9\nMODEL:\n  RETINANET:\n${ADDED.trimEnd()}`,
    ],
    [
      'behind a block scalar',
      'MODEL:\n  RETINANET:\n    NOTE: |\n      two\n      lines\nVERSION: 2\n',
      `MODEL:\n  RETINANET:\n    NOTE: |\n      two\n      lines\n${ADDED}VERSION: 2\n`,
    ],
    [
      'into braces',
      'MODEL: {RETINANET: {SCORE_THRESH_TEST: 0.05, }}\n',
      'MODEL: {RETINANET: {SCORE_THRESH_TEST: 0.05, FOCAL_LOSS_ALPHA: 0.4, FOCAL_LOSS_GAMMA: 1.0, }}\n',
    ],
    [
      'into empty braces',
      'MODEL:\n  RETINANET: {}\nVERSION: 2\n',
      'MODEL:\n  RETINANET: {FOCAL_LOSS_ALPHA: 0.4, FOCAL_LOSS_GAMMA: 1.0}\nVERSION: 2\n',
    ],
    [
      'into braces without the section',
      'MODEL: {META_ARCHITECTURE: RetinaNet}\n',
      'MODEL: {META_ARCHITECTURE: RetinaNet, RETINANET: {FOCAL_LOSS_ALPHA: 0.4, FOCAL_LOSS_GAMMA: 1.0}}\n',
    ],
    [
      'with the indentation and line ends of the file',
      'MODEL:\r\n    META_ARCHITECTURE: RetinaNet\r\nVERSION: 2\r\n',
      'MODEL:\r\n    META_ARCHITECTURE: RetinaNet\r\n    RETINANET:\r\n        FOCAL_LOSS_ALPHA: 0.4\r\n        FOCAL_LOSS_GAMMA: 1.0\r\nVERSION: 2\r\n',
    ],
  ])('writes them %s', (_, before, after) => {
    expect(edited('a.yaml', before, LAST)).toBe(after);
    const changes = differences(
      independentParse('a.yaml', before),
      independentParse('a.yaml', after),
    );
    expect(changes).toMatchObject({
      '/0/MODEL/RETINANET/FOCAL_LOSS_ALPHA': 0.4,
      '/0/MODEL/RETINANET/FOCAL_LOSS_GAMMA': 1,
    });
  });

  test('writes JSON keys in quotes', () => {
    expect(edited('a.json', '{"MODEL": {"RETINANET": {"SCORE_THRESH_TEST": 0.05}}}', LAST)).toBe(
      '{"MODEL": {"RETINANET": {"SCORE_THRESH_TEST": 0.05, "FOCAL_LOSS_ALPHA": 0.4, "FOCAL_LOSS_GAMMA": 1.0}}}',
    );
  });

  test('edits the value that stands there and adds the other, in the order of the text', () => {
    const text = 'MODEL:\n  RETINANET:\n    FOCAL_LOSS_GAMMA: 2.0\n    PRIOR_PROB: 0.01\n';
    const [site] = findFocalLossSites('a.yaml', text);
    const edits = editsFor(site!, LAST);
    expect(edits.map(({ length }) => length)).toEqual([3, 0]);
    expect(applyEdits(text, edits)).toBe(
      'MODEL:\n  RETINANET:\n    FOCAL_LOSS_GAMMA: 1.0\n    PRIOR_PROB: 0.01\n    FOCAL_LOSS_ALPHA: 0.4\n',
    );
  });
});

describe('applyEdits', () => {
  test.each([
    ['out of order', [edit(3, 1), edit(0, 1)]],
    ['overlapping', [edit(0, 3), edit(2, 1)]],
    ['beyond the end', [edit(4, 2)]],
    ['before the start', [edit(-1, 1)]],
    ['of negative length', [edit(2, -1)]],
    ['for another text', [{ offset: 1, length: 1, replaced: '2', content: 'x' }]],
  ])('refuses edits that are %s', (_, edits) => {
    expect(() => applyEdits('01234', edits)).toThrow(RangeError);
  });

  test('joins what lies between', () => {
    expect(applyEdits('01234', [edit(0, 1), edit(1, 0), edit(4, 1)])).toBe('xx123x');
  });
});

function edit(offset: number, length: number) {
  return { offset, length, replaced: '01234'.slice(offset, offset + length), content: 'x' };
}
