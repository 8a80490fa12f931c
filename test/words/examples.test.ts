import { describe, expect, it } from 'vitest';
import { PICTURE_FAULTS } from '../../src/analysis/contract/records/PictureFault.ts';
import type { ExampleWords } from '../../src/words/dataset/ExampleWords.ts';
import { examples as en } from '../../src/words/en/dataset/examples.ts';
import { numberFormat } from '../../src/words/numberFormat.ts';
import { exampleTexts } from '../../src/words/say/dataset/exampleTexts.ts';
import { examples as zhCn } from '../../src/words/zh-cn/dataset/examples.ts';

const sentences = (words: ExampleWords): readonly string[] => [
  words.legend,
  words.box('NAME', '101', '102'),
  words.box(null, '101', '102'),
  words.detection('NAME', '111', '112'),
  words.detection(null, '111', '112'),
  words.part({ image: 'IMAGE', what: 'THING' }),
  words.whole('IMAGE'),
  words.others(1, '1'),
  words.others(121, '121'),
  ...PICTURE_FAULTS.map(fault => words.fault(fault, 'IMAGE')),
  words.noRecord,
];
const valuesIn = (text: string) =>
  [...text.matchAll(/NAME|IMAGE|THING|\d{3}/g)].map(([value]) => value).toSorted();

describe('what is said of objects on their images', () => {
  it('has the same values in both languages, each in its own words', () => {
    const chinese = sentences(zhCn);
    for (const [at, english] of sentences(en).entries()) {
      expect(valuesIn(chinese[at] ?? '')).toEqual(valuesIn(english));
      expect(english).not.toMatch(/undefined|NaN|\p{Script=Han}/u);
      expect(chinese[at]).toMatch(/\p{Script=Han}|×/u);
    }
  });

  const wording = { words: en, format: numberFormat('en') };
  const gull = { kind: 'wanted', box: [1, 2, 30.25, 4], className: 'gull\u001b' } as const;
  const other = { ...gull, kind: 'other' } as const;

  it('describes the picture for those who do not see it', () => {
    expect(exampleTexts({ name: 'a.png', marked: [gull, other, other] }, null, wording)).toEqual({
      caption: 'gull\\u001b, 30.3 × 4 px',
      alt: 'Part of a.png: gull\\u001b, 30.3 × 4 px; 2 other boxes',
    });
    expect(exampleTexts({ name: 'a.png', marked: [other] }, null, wording)).toEqual({
      caption: 'a.png',
      alt: 'All of a.png; 1 other box',
    });
  });

  it('names the box where its image is missing, and says so', () => {
    const { caption } = exampleTexts({ name: 'a.png', marked: [gull] }, 'missing', wording);
    expect(caption).toContain('a.png was not found');
    expect(caption).toContain('30.3 × 4 px');
    expect(exampleTexts(null, null, wording).caption).toBe(en.noRecord);
  });
});
