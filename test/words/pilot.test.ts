import { describe, expect, it } from 'vitest';
import type { PairRole, PairVerdict } from '../../src/analysis/contract/records/PilotVerdict.ts';
import { PICTURE_FAULTS } from '../../src/analysis/contract/records/PictureFault.ts';
import { pilot as en } from '../../src/words/en/dataset/pilot.ts';
import type { PilotWords } from '../../src/words/dataset/PilotWords.ts';
import { pilot as zhCn } from '../../src/words/zh-cn/dataset/pilot.ts';

const HAN = /\p{Script=Han}/u;
const BROKEN = /undefined|NaN|\[object/;

/** Every sentence with the same values, in one language. */
const sentences = (words: PilotWords): readonly string[] => [
  words.headline({
    trainings: '101',
    pairs: '102',
    seeds: '103',
    steps: '104',
    batch: '105',
    images: '106',
    heldOut: '107',
  }),
  words.size({ longer: '111', box: '112', imbalance: '113', weight: '114' }),
  ...PICTURE_FAULTS.flatMap(fault => [words.fault(fault, '1'), words.fault(fault, '121')]),
  words.fewer('131', '132'),
  words.smallerBatch('141'),
  words.curve('PAIR'),
  words.diverged('PAIR', '151', '152'),
  words.noDifference('161'),
  words.better('PAIR', 'OTHER', '171', '172'),
  words.worse('PAIR', 'OTHER', '171', '172'),
  words.keeps('PAIR', '181'),
  words.moves('PAIR', 'OTHER', '181'),
  words.noRecommendation,
  words.believed('PAIR', '191', '192', '193'),
  words.worth,
];

/** Names in capitals and numbers of three digits. */
const valuesIn = (text: string) =>
  [...text.matchAll(/(?<![A-Za-z\d])([A-Z]{4,}|\d{3})(?!\d)/g)]
    .map(([, value]) => value as string)
    .filter(value => value !== 'JPEG')
    .toSorted();

describe('what pilots say', () => {
  it('has the same values in both languages, each in its own words', () => {
    const chinese = sentences(zhCn);
    for (const [at, english] of sentences(en).entries()) {
      expect(valuesIn(chinese[at] ?? '')).toEqual(valuesIn(english));
      expect(english).not.toMatch(BROKEN);
      expect(english).not.toMatch(HAN);
      expect(chinese[at]).not.toMatch(BROKEN);
      expect(chinese[at]).toMatch(HAN);
    }
  });

  it('has another sentence for each', () => {
    for (const words of [en, zhCn]) {
      const all = sentences(words);
      expect(new Set(all).size).toBe(all.length);
    }
  });

  it('names every role and every verdict apart', () => {
    const roles: readonly PairRole[] = ['default', 'recommended', 'present', 'neighbour', 'named'];
    const verdicts: readonly PairVerdict[] = [
      'reference',
      'better',
      'worse',
      'no-difference',
      'diverged',
    ];
    for (const words of [en, zhCn]) {
      expect(new Set(roles.map(role => words.roles[role])).size).toBe(roles.length);
      expect(new Set(verdicts.map(verdict => words.verdicts[verdict])).size).toBe(verdicts.length);
    }
  });
});
