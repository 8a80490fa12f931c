import { describe, expect, it } from 'vitest';
import type { RunRemark } from '../../src/analysis/contract/RunRemark.ts';

import type { NextStep, Verdict } from '../../src/analysis/trainings/runs/Learned.ts';
import { runs as en } from '../../src/words/en/runs.ts';
import { zhCn } from '../../src/words/zh-cn/zhCn.ts';
import { en as english } from '../../src/words/en/en.ts';
import { ENGLISH } from '../../src/words/numberFormat.ts';
import { learnedText, signedShare } from '../../src/words/say/learnedText.ts';
import { remarkText } from '../../src/words/say/remarkText.ts';
import type { RunsWords } from '../../src/words/RunsWords.ts';
import { runs as zh } from '../../src/words/zh-cn/runs.ts';
import { FLAT, learnedOf, SOME } from '../analysis/trainings/runs/someScenarios.ts';

const file = 'FILE';
const REMARKS: { readonly [C in RunRemark['code']]: readonly Extract<RunRemark, { code: C }>[] } = {
  'per-cent': [{ code: 'per-cent', file }],
  'cut-off': [{ code: 'cut-off', file, line: 123 }],
  restarted: [{ code: 'restarted', file }],
  metric: [{ code: 'metric', metric: 'METRIC', others: ['FIRST', 'SECOND'] }],
  'no-seeds': [{ code: 'no-seeds' }],
  'single-seed': [{ code: 'single-seed' }],
  copies: [{ code: 'copies', count: 456 }],
  'other-length': [
    { code: 'other-length', count: 123, unit: 'epochs', kept: 456 },
    { code: 'other-length', count: 123, unit: 'iterations', kept: 456 },
  ],
  'outside-grid': [{ code: 'outside-grid', gamma: 123, alpha: 456 }],
  'run-missing': (['waiting', 'started', 'failed', 'no-log'] as const).map(state => ({
    code: 'run-missing',
    name: 'NAME',
    state,
  })),
  'last-evaluation': [
    { code: 'last-evaluation', count: 1 },
    { code: 'last-evaluation', count: 123 },
  ],
};

const GAIN = { pair: 'PAIR', usual: 'USUAL', value: '123%', low: '456%', high: '789%' };
const VERDICTS: readonly Verdict[] = ['gain', 'loss', 'unclear', 'no-effect', 'default'];
const TRAIN: readonly Extract<NextStep, { kind: 'train' }>['why'][] = [
  'pick',
  'default',
  'list',
  'second-seed',
];
const STOP: readonly Extract<NextStep, { kind: 'stop' }>['why'][] = [
  'no-better-in-sight',
  'enough-runs',
];

/** Every sentence with the same values, in one language. */
const sentences = (words: RunsWords): readonly string[] => [
  words.headline({ runs: 123, pairs: 456, seeds: 789 }),
  words.headline({ runs: 123, pairs: 456, seeds: 0 }),
  ...VERDICTS.map(verdict => words.verdicts[verdict](GAIN)),
  words.before(GAIN),
  words.untrained(GAIN),
  words.beforeDefault('USUAL'),
  words.expected(GAIN),
  words.samePair('PAIR'),
  words.movedPair('FROM', 'PAIR'),
  ...TRAIN.flatMap(why => [
    words.train[why]({ pair: 'PAIR', seed: '123' }),
    words.train[why]({ pair: 'PAIR', seed: null }),
  ]),
  words.hope('123%', '456%'),
  ...STOP.map(why => words.stop[why]('123%', '456%')),
  words.seedsDiffer('123%'),
  words.list('FIRST, SECOND'),
  words.plan.headline({ runs: 123, pairs: 456, seeds: 789 }),
  words.plan.copies('FIRST, SECOND'),
  words.plan.start('SCRIPT'),
  words.plan.slurm('SCRIPT'),
  words.plan.learn('PLAN'),
  ...Object.values(REMARKS).flatMap(remarks =>
    remarks.map(remark => remarkText(remark, { runs: words })),
  ),
];

const valuesIn = (text: string) =>
  [...text.matchAll(/(?<![A-Za-z])([A-Z]{3,}|\d{3}%?)(?![A-Za-z])/g)]
    .map(match => match[1]!)
    .toSorted();

describe('what is said of runs', () => {
  it('has the same values in each language, and its own words', () => {
    const [ours, theirs] = [sentences(en), sentences(zh)];
    ours.forEach((text, i) => {
      expect(valuesIn(theirs[i]!)).toEqual(valuesIn(text));
      expect(text).not.toMatch(/\p{Script=Han}|undefined|NaN/u);
      expect(theirs[i]).toMatch(/\p{Script=Han}/u);
      expect(theirs[i]).not.toMatch(/undefined|NaN/);
    });
    for (const texts of [ours, theirs]) expect(new Set(texts).size).toBe(texts.length);
  });

  it('begins with the gain and ends with what comes next', () => {
    const run = (gamma: number, alpha: number, score: number) => ({
      gamma,
      alpha,
      score,
      seed: '0',
    });
    const learned = learnedOf({ scenarios: SOME, runs: [run(2, 0.25, 0.4)], steps: 1000 });
    const texts = learnedText(learned, english, ENGLISH);
    expect(texts[0]).toMatch(
      /^γ \S+, α \S+ which none of the runs had, is expected to have [+-]\S+% AP/,
    );
    const both = learnedOf({
      scenarios: SOME,
      runs: [run(2, 0.25, 0.4), run(learned.after.gamma, learned.after.alpha, 0.43)],
      steps: 1000,
    });
    expect(learnedText(both, english, ENGLISH)[0]).toMatch(
      /^γ \S+, α \S+ has [+-]\S+% AP over the default \(γ 2, α 0.25\)/,
    );
    expect(texts.some(text => text.startsWith('Next: train γ'))).toBe(true);
    expect(learnedText(learned, zhCn, ENGLISH)).toHaveLength(texts.length);
  });

  it('says before any run what is expected and what to train', () => {
    const learned = learnedOf({ scenarios: SOME, runs: [], steps: 1000 });
    const [expected, list] = learnedText(learned, english, ENGLISH);
    expect(expected).toContain('Expected before any run');
    expect(list).toMatch(/^Pairs worth a run, best first: (?:γ \S+, α [\d.]+(?:; |\.)){4}$/);
  });

  it('says that there is nothing to be had where truth is flat', () => {
    const runs = ['0', '1'].flatMap(seed => [
      { gamma: 1, alpha: 0.5, score: 0.4, seed },
      { gamma: 2, alpha: 0.25, score: 0.401, seed },
    ]);
    const texts = learnedText(learnedOf({ scenarios: FLAT, runs, steps: 1000 }), english, ENGLISH);
    expect(texts[0]).toMatch(/^No effect that you could measure.*Keep what you have\.$/);
    expect(texts.at(-1)).toMatch(/^Stop here/);
  });

  it.each([
    [0.031, '+3.1%'],
    [-0.0004, '0%'],
    [-0.12, '-12%'],
    [12.7, '+1,270%'],
    [0, '0%'],
  ])('writes %d as %s', (value, text) => {
    expect(signedShare(value, ENGLISH)).toBe(text);
  });
});
