import { describe, expect, test } from 'vitest';
import { compareConfig } from '../../scripts/lib/frameworks/compareConfig.mjs';
import { compareEdit, type FrameworkFacts } from '../../scripts/lib/frameworks/compareEdit.mjs';

const VALUES = { alpha: 0.4, gamma: 1.7 };
const SITE = { path: 'head.loss', settable: ['alpha', 'gamma'], alpha: 0.25, gamma: 2, note: null };

const focal = (alpha: number, gamma: number) => ({
  type: 'FocalLoss',
  kind: 'focal',
  foreground: [alpha, gamma],
  background: [1 - alpha, gamma],
});

const facts = (
  [alpha, gamma]: [number, number],
  more: Partial<FrameworkFacts> = {},
): FrameworkFacts => ({
  config: { 'head.loss.alpha': String(alpha), 'head.loss.gamma': String(gamma), lr: '0.1' },
  losses: { 'head.loss': focal(alpha, gamma) },
  ...more,
});

describe('an edit, by the reading of a framework', () => {
  const before = facts([0.25, 2]);

  test('holds where both values do and nothing else changed', () => {
    expect(compareEdit(SITE, VALUES, before, facts([0.4, 1.7]))).toBeNull();
  });

  test.each<[string, FrameworkFacts, RegExp]>([
    [
      'another value of the config changed',
      facts([0.4, 1.7], { config: { lr: '0.2' } }),
      /changes/,
    ],
    ['one of the two is not there', facts([0.4, 2]), /sets only head\.loss\.alpha/],
    ['the file does not load', facts([0.4, 1.7], { error: 'KeyError' }), /does not load/],
    [
      'the loss does not follow the file',
      facts([0.4, 1.7], { losses: { 'head.loss': focal(0.25, 2) } }),
      /their loss is/,
    ],
    [
      'another loss follows, too',
      facts([0.4, 1.7], { losses: { 'head.loss': focal(0.4, 1.7), other: focal(0.4, 1.7) } }),
      /differs elsewhere/,
    ],
  ])('does not where %s', (_, after, wrong) => {
    expect(compareEdit(SITE, VALUES, before, after)).toMatch(wrong);
  });
});

describe('what was read, by the loss of a framework', () => {
  const setup = { failure: 'config-no-detector' };
  const ours = (sites: object[], none: object | null = null) => ({ sites, none, setup });
  const status = (read: object, loss: object) =>
    compareConfig(read, { losses: { 'head.loss': loss } })['losses']?.status;

  test.each([
    ['the same pair', ours([SITE]), focal(0.25, 2), 'equal'],
    ['another α', ours([SITE]), focal(0.3, 2), 'different'],
    ['a loss that is none', ours([SITE]), { ...focal(0.25, 2), kind: 'varifocal' }, 'different'],
    [
      'a focal loss not seen',
      ours([], { code: 'no-loss', reason: 'no-loss' }),
      focal(0.25, 2),
      'different',
    ],
    [
      'a true reason',
      ours([], { code: 'other-loss', reason: 'varifocal' }),
      { type: 'Any', kind: 'varifocal' },
      'refused',
    ],
    [
      'a false reason',
      ours([], { code: 'other-loss', reason: 'varifocal' }),
      { type: 'Any', kind: 'cross-entropy' },
      'different',
    ],
  ])('%s', (_, read, loss, expected) => {
    expect(status(read, loss)).toBe(expected);
  });
});
