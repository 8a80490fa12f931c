import { describe, expect, it } from 'vitest';
import type { Advice, AdviceCode } from '../../src/analysis/advice/Advice.ts';
import { adviceText } from '../../src/words/say/adviceText.ts';
import { en } from '../../src/words/en/en.ts';
import { evidenceRows } from '../../src/words/say/evidenceRows.ts';
import { numberFormat } from '../../src/words/numberFormat.ts';
import type { Words } from '../../src/words/Words.ts';
import { zhCn } from '../../src/words/zh-cn/zhCn.ts';
import { ADVICE_VARIANTS } from './adviceVariants.ts';
import { numbersIn } from '../helpers/words/numbersIn.ts';

const HAN = /\p{Script=Han}/u;
const FORMATS = { en: numberFormat('en'), zhCn: numberFormat('zh-CN') };
const english = (advice: Advice) => adviceText(advice, en, FORMATS.en);
const chinese = (advice: Advice) => adviceText(advice, zhCn, FORMATS.zhCn);

/** Every advice in every way that it is worded. */
const ALL = (Object.keys(ADVICE_VARIANTS) as AdviceCode[]).map(
  code =>
    [
      code,
      ADVICE_VARIANTS[code].map(evidence => ({ code, group: 'pair', evidence }) as Advice),
    ] as const,
);

/** What is left of a text without its numbers: the conditions in it. */
const withoutNumbers = (text: string) => text.replaceAll(/[-<>]?\d[\d.,]*(e-?\d+)?%?/g, '#');

describe('advice in each language', () => {
  it.each(ALL)('%s has the same numbers', (_, variants) => {
    for (const advice of variants)
      expect(numbersIn(chinese(advice))).toEqual(numbersIn(english(advice)));
  });

  it.each(ALL)('%s is worded anew by every condition', (_, variants) => {
    for (const say of [english, chinese]) {
      const texts = variants.map(advice => withoutNumbers(say(advice)));
      expect(new Set(texts).size).toBe(variants.length);
    }
  });

  it.each(ALL)('%s is written in that language, with nothing left out', (_, variants) => {
    for (const advice of variants) {
      expect(english(advice)).not.toMatch(/undefined|NaN (?!gradients)|\[object|\p{Script=Han}/u);
      expect(english(advice)).toMatch(/\.$/);
      expect(chinese(advice)).not.toMatch(/undefined|NaN (?!梯度)|\[object/);
      expect(chinese(advice)).not.toMatch(/\b(?:the|is|of|with|and|or|not|than|no)\b/i);
      expect(chinese(advice)).toMatch(/\p{Script=Han}.*。$/u);
    }
  });

  it('differs from every other', () => {
    for (const say of [english, chinese]) {
      const texts = ALL.flatMap(([, variants]) => variants.map(say));
      expect(new Set(texts).size).toBe(texts.length);
    }
  });
});

describe('the numbers that advice rests on', () => {
  const rows = (words: Words, advice: Advice) => evidenceRows(advice, words, FORMATS.en);

  it('are written by their kind', () => {
    const [advice] = ALL.find(([code]) => code === 'optimal-prior')![1];
    expect(rows(en, advice!)).toEqual([
      ['Prior that matches the dataset', '1.0e-4'],
      ['Bias of that prior', '-9.2'],
      ['Prior π of the detector', '0.0123'],
    ]);
  });

  it('leave out conditions and pairs, which the words say', () => {
    const [advice] = ALL.find(([code]) => code === 'keep-default')![1];
    expect(rows(en, advice!)).toEqual([['Loss of AP at the default pair, 90% point', '1.2%']]);
  });

  it.each(ALL)('have a name in each language: %s', (_, variants) => {
    for (const advice of variants) {
      const [names, zhNames] = [en, zhCn].map(words => rows(words, advice).map(([name]) => name));
      expect(names).not.toContain(undefined);
      expect(new Set(names).size).toBe(names?.length);
      expect(zhNames?.filter(name => !HAN.test(name))).toEqual([]);
    }
  });
});
