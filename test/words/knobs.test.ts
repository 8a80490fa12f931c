import { describe, expect, it } from 'vitest';
import { isMeasure } from '../../src/analysis/advice/measures.ts';
import type { KnobAdvice, KnobCode } from '../../src/analysis/dynamic/knobs/KnobAdvice.ts';
import { en } from '../../src/words/en/en.ts';
import { numberFormat } from '../../src/words/numberFormat.ts';
import { knobText } from '../../src/words/say/knobText.ts';
import { zhCn } from '../../src/words/zh-cn/zhCn.ts';
import { numbersIn } from '../helpers/words/numbersIn.ts';
import { KNOB_VARIANTS } from './knobVariants.ts';

const FORMATS = { en: numberFormat('en'), zhCn: numberFormat('zh-CN') };
const english = (advice: KnobAdvice) => knobText(advice, en.knobs, FORMATS.en);
const chinese = (advice: KnobAdvice) => knobText(advice, zhCn.knobs, FORMATS.zhCn);

const ALL = (Object.keys(KNOB_VARIANTS) as KnobCode[]).map(
  code => [code, KNOB_VARIANTS[code].map(variant => ({ code, ...variant }) as KnobAdvice)] as const,
);
const withoutNumbers = (text: string) => text.replaceAll(/[-<>]?\d[\d.,]*(e-?\d+)?%?/g, '#');

describe('advice on settings in each language', () => {
  it.each(ALL)('%s has the same numbers', (_, variants) => {
    for (const advice of variants)
      expect(numbersIn(chinese(advice))).toEqual(numbersIn(english(advice)));
  });

  it.each(ALL)('%s says what it proposes, and names the key', (_, variants) => {
    for (const advice of variants.filter(({ proposed }) => proposed !== null))
      for (const text of [english(advice), chinese(advice)]) {
        expect(text).toContain(String(advice.proposed));
        if (advice.key !== null) expect(text).toContain(advice.key);
      }
  });

  it.each(ALL)('%s is worded anew by every condition', (_, variants) => {
    for (const say of [english, chinese]) {
      const texts = variants.map(advice => withoutNumbers(say(advice)));
      expect(new Set(texts).size).toBe(variants.length);
    }
  });

  it.each(ALL)('%s is written in that language, with nothing left out', (_, variants) => {
    for (const advice of variants) {
      expect(english(advice)).not.toMatch(/undefined|null|NaN|\[object|\p{Script=Han}/u);
      expect(english(advice)).toMatch(/\.$/);
      expect(chinese(advice)).not.toMatch(/undefined|null|NaN|\[object/);
      expect(chinese(advice)).not.toMatch(/\b(?:the|is|with|and|or|not|than|no)\b/i);
      expect(chinese(advice)).toMatch(/\p{Script=Han}.*。$/u);
    }
  });

  it.each(ALL)('%s has names for its numbers', (_, variants) => {
    for (const { evidence } of variants)
      for (const [name, value] of Object.entries(evidence)) {
        if (!isMeasure(value)) continue;
        expect(en.knobs.evidence).toHaveProperty(name);
        expect(zhCn.knobs.evidence).toHaveProperty(name);
      }
  });
});
