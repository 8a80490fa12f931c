import { TRAINING_STARTS, type TrainingFacts } from '../../src/analysis/contract/TrainingFacts.ts';
import { trainingFactsText } from '../../src/words/say/trainingFactsText.ts';
import { describe, expect, it } from 'vitest';
import type { CurrentValue } from '../../src/analysis/contract/CurrentValue.ts';
import type { InputOrigin, ScheduleInput } from '../../src/analysis/contract/SimulationInputs.ts';
import type { Gap, GapCode } from '../../src/analysis/contract/Gap.ts';
import type { PairAgreement } from '../../src/analysis/report/compare/Comparison.ts';
import type { Headline } from '../../src/analysis/report/derive/headlineOf.ts';
import { PRESETS } from '../../src/analysis/detectors/presets.ts';
import { en } from '../../src/words/en/en.ts';
import { gapWords as enGaps } from '../../src/words/en/gapWords.ts';
import { site } from '../../src/words/en/site.ts';
import { numberFormat } from '../../src/words/numberFormat.ts';
import { backendText } from '../../src/words/say/backendText.ts';
import { gapText } from '../../src/words/say/gapText.ts';
import { easyBackgroundText, headlineText } from '../../src/words/say/headlineText.ts';
import { pairText } from '../../src/words/say/pairText.ts';
import { problemText } from '../../src/words/say/problemText.ts';
import { reasonText } from '../../src/words/say/reasonText.ts';
import { describeValue } from '../../src/words/say/describeValue.ts';
import { gapWords as zhGaps } from '../../src/words/zh-cn/gapWords.ts';
import { site as siteZh } from '../../src/words/zh-cn/site.ts';
import { zhCn } from '../../src/words/zh-cn/zhCn.ts';
import { numbersIn } from '../helpers/words/numbersIn.ts';
import { WARNING_VARIANTS } from './warningVariants.ts';

const HAN = /\p{Script=Han}/u;
const BROKEN = /undefined|NaN|\[object/;
const ENGLISH = /\b(?:the|is|are|it|its|of|with|and|or|not|was|an)\b/i;
const FORMATS = { en: numberFormat('en'), zhCn: numberFormat('zh-CN') };

/** Names in capitals, which the examples are made of. */
const namesIn = (text: string) =>
  [...text.matchAll(/\b(KEY|TYPE|FILE|FIRST|SECOND|EXTRACTOR|MODEL)\b/g)].map(String).toSorted();

/** The same sentence in both languages: its numbers and names, and nothing of the other language. */
function expectSame(english: string, chinese: string): void {
  expect(english).not.toMatch(HAN);
  expect(english).not.toMatch(BROKEN);
  expect(chinese).toMatch(HAN);
  expect(chinese).not.toMatch(BROKEN);
  expect(chinese).not.toMatch(ENGLISH);
  expect(namesIn(chinese)).toEqual(namesIn(english));
  expect(digitsIn(chinese)).toEqual(digitsIn(english));
}

const digitsIn = (text: string) => numbersIn(text.replaceAll(/[A-Za-z_./-]+\d[\w./]*/g, ''));

const WARNINGS = Object.entries(WARNING_VARIANTS).flatMap(([code, variants]) =>
  variants.map(values => ({ code, ...values }) as Gap),
);
const GAPS = Object.keys(enGaps.gaps) as GapCode[];

describe('what is not modelled', () => {
  it.each([...WARNINGS, ...GAPS])('is the same in both languages: %j', gap => {
    expect(gapText(gap, enGaps)).toMatch(/\.$/);
    expect(gapText(gap, zhGaps)).toMatch(/。$/);
    expectSame(gapText(gap, enGaps), gapText(gap, zhGaps));
  });

  it('is worded anew by every condition', () => {
    const all = [...WARNINGS, ...GAPS];
    for (const words of [enGaps, zhGaps])
      expect(new Set(all.map(gap => gapText(gap, words))).size).toBe(all.length);
  });

  it('is said of presets', () => {
    const said = new Set(PRESETS.flatMap(preset => preset.notModelled ?? []));
    expect(said.size).toBeGreaterThan(8);
    for (const gap of said) expect(GAPS).toContain(gap);
  });
});

describe('kinds of suspicious records and reasons', () => {
  it.each(Object.keys(en.problems))('%s is said in both languages', code => {
    for (const count of [1, 2])
      expectSame(problemText(code, count, en), problemText(code, count, zhCn));
  });

  it.each(Object.keys(en.reasons))('%s is said in both languages', code => {
    expectSame(reasonText(code, en), reasonText(code, zhCn));
  });

  it('differ from each other', () => {
    for (const words of [en, zhCn]) {
      const problems = Object.keys(en.problems).map(code => problemText(code, 2, words));
      const reasons = Object.keys(en.reasons).map(code => reasonText(code, words));
      expect(new Set(problems).size).toBe(problems.length);
      expect(new Set(reasons).size).toBe(reasons.length);
    }
  });

  it('are spelled out where a newer version wrote them', () => {
    for (const words of [en, zhCn]) {
      expect(problemText('box-too-blue', 2, words)).toBe('box too blue');
      expect(problemText('toString', 2, words)).toBe('toString');
      expect(reasonText('too-blue', words)).toBe('too blue');
    }
  });
});

const HEADLINES: { readonly [C in Headline['code']]: Headline & { readonly code: C } } = {
  'nothing-countable': { code: 'nothing-countable' },
  'left-out': { code: 'left-out' },
  'no-foreground': { code: 'no-foreground', background: 1234 },
  ratio: { code: 'ratio', backgroundPerForeground: 12.3 },
};

describe('the finding', () => {
  it.each(Object.values(HEADLINES))('is the same in both languages: %j', finding => {
    const english = headlineText(finding, en, FORMATS.en);
    const chinese = headlineText(finding, zhCn, FORMATS.zhCn);
    // "1 foreground anchor" is counted in both.
    expectSame(english, chinese);
  });

  it('names the share of easy background', () => {
    expectSame(
      easyBackgroundText(0.123, en, FORMATS.en),
      easyBackgroundText(0.123, zhCn, FORMATS.zhCn),
    );
  });
});

describe('two recommendations', () => {
  const pair = { alpha: 0.25, gamma: 2 };
  const losses = { firstOnSecond: 0.012, secondOnFirst: -0.001 };
  const cases: readonly PairAgreement[] = [
    { first: pair, second: pair, ...losses, holds: true },
    { first: pair, second: { alpha: 0.5, gamma: 1.5 }, ...losses, holds: true },
    { first: pair, second: { alpha: 0.1, gamma: 1.5 }, ...losses, holds: true },
    { first: pair, second: { alpha: 0.25, gamma: 1.5 }, ...losses, holds: true },
    { first: pair, second: { alpha: 0.25, gamma: 1.5 }, ...losses, holds: false },
  ];

  it.each(cases)('are compared alike in both languages: %j', agreement => {
    const english = pairText(agreement, en, FORMATS.en);
    expectSame(english, pairText(agreement, zhCn, FORMATS.zhCn));
    expect(english).not.toContain('-0');
  });

  it('are worded anew by every condition', () => {
    for (const words of [en, zhCn]) {
      const texts = cases.map(agreement =>
        pairText(agreement, words, FORMATS.en).replaceAll(/[\d.]+/g, '#'),
      );
      expect(new Set(texts).size).toBe(cases.length);
    }
  });
});

const VALUES: { readonly [K in CurrentValue['kind']]: CurrentValue & { readonly kind: K } } = {
  written: { kind: 'written', text: '1.50' },
  'in-code': { kind: 'in-code', value: 0.25 },
  inherited: { kind: 'inherited', text: '.25', file: 'FILE' },
  default: { kind: 'default', value: 0.25 },
  off: { kind: 'off' },
  unknown: { kind: 'unknown' },
};

const SCHEDULES: { readonly [K in ScheduleInput['kind']]: readonly ScheduleInput[] } = {
  preset: [{ kind: 'preset', name: 'coco-1x' }],
  iterations: [{ kind: 'iterations', iterations: 12_345, batch: 16 }],
  epochs: [
    { kind: 'epochs', epochs: 123 },
    { kind: 'epochs', epochs: 123, batch: 16 },
  ],
  budget: [{ kind: 'budget', budget: 1.23 }],
};

const ORIGINS: { readonly [K in InputOrigin['kind']]: InputOrigin & { readonly kind: K } } = {
  option: { kind: 'option' },
  config: { kind: 'config', file: 'FILE', line: 161 },
  detector: { kind: 'detector' },
  default: { kind: 'default' },
};

describe('a slow backend', () => {
  it.each([
    { name: 'cpu', missing: 'FILE' },
    { name: 'cpu', missing: null },
  ])('is told in both languages: %j', used => {
    const [english, chinese] = [backendText(used, en), backendText(used, zhCn)];
    expectSame(english, chinese);
    for (const text of [english, chinese]) expect(text).toMatch(/^cpu/);
  });

  it('is told from one that is not', () => {
    expect(backendText('wasm', zhCn)).toBe('wasm');
    const reasons = ['FILE', null].map(missing => backendText({ name: 'cpu', missing }, zhCn));
    expect(new Set(reasons).size).toBe(2);
  });
});

describe('a training', () => {
  it.each(Object.values(SCHEDULES).flat())('has its length in both languages: %j', schedule => {
    const english = en.training.schedule(schedule, FORMATS.en);
    const chinese = zhCn.training.schedule(schedule, FORMATS.zhCn);
    expect(numbersIn(chinese)).toEqual(numbersIn(english));
    // Names of presets and τ are the same everywhere.
    if (/[a-z]{3}/.test(english) && schedule.kind !== 'preset') expect(chinese).toMatch(HAN);
  });

  it.each(Object.values(ORIGINS))('says where it is known from in both languages: %j', origin => {
    expectSame(en.training.origin(origin), zhCn.training.origin(origin));
  });
});

describe('what a config says of a training besides', () => {
  const place = { file: 'FILE', line: 161 };
  const facts: TrainingFacts[] = [
    { optimizer: { kind: 'other', name: 'NAME', ...place } },
    { learningRate: { value: 0.00025, ...place } },
    { averaging: { on: true, decay: 0.9998, ...place } },
    { averaging: { on: true, ...place } },
    { averaging: { on: false, ...place } },
    ...TRAINING_STARTS.map(value => ({ start: { value, ...place } })),
    { augmentations: [{ kind: 'mosaic', name: 'NAME', ...place }] },
    { augmentations: [{ kind: 'flip', name: 'NAME', ...place }] },
  ];

  it.each(facts)('is told with its place in both languages: %j', fact => {
    const [english = ''] = trainingFactsText(fact, en.training, FORMATS.en);
    const [chinese = ''] = trainingFactsText(fact, zhCn.training, FORMATS.zhCn);
    expectSame(english, chinese);
    expect(english).toContain('FILE line 161');
  });

  it('has no decay rounded to 1', () => {
    const averaging = { on: true, decay: 0.9998, ...place };
    expect(trainingFactsText({ averaging }, en.training, FORMATS.en)[0]).toContain('0.9998');
  });
});

describe('a focal loss in a config', () => {
  it.each(Object.values(VALUES))('has its values told in both languages: %j', value => {
    const [english, chinese] = [describeValue(value, site), describeValue(value, siteZh)];
    if (value.kind === 'written' || value.kind === 'unknown') expect(chinese).toBe(english);
    else expectSame(english, chinese);
  });

  it.each(Object.keys(site.notes) as (keyof typeof site.notes)[])(
    'has its note in both languages: %s',
    note => {
      expectSame(site.notes[note], siteZh.notes[note]);
    },
  );
});
