import { eastAsianWidth } from 'get-east-asian-width';
import { describe, expect, test } from 'vitest';
import { classRows, tailAfter } from '../../../src/analysis/report/derive/classRows.ts';
import { en } from '../../../src/words/en/en.ts';
import { ENGLISH, numberFormat } from '../../../src/words/numberFormat.ts';
import { categoryName } from '../../../src/analysis/report/derive/categoryName.ts';
import { placeText } from '../../../src/analysis/report/export/text/placesText.ts';
import { problemText } from '../../../src/words/say/problemText.ts';
import type { SimulatedRecommendation } from '../../../src/analysis/report/RecommendationReport.ts';
import { recommendationLines } from '../../../src/analysis/report/export/text/recommendationLines.ts';
import { cutToWidth, displayWidth } from '../../../src/analysis/report/export/text/displayWidth.ts';
import { textTable, wrapText } from '../../../src/analysis/report/export/text/textTable.ts';
import { sampleReport } from './sampleReport.ts';

describe('numbers', () => {
  const english = numberFormat('en');

  test('never round a trace to nothing or a rest to everything', () => {
    const shares = [0, 0.0004, 0.002, 0.0449, 0.7, 0.993, 0.9999, 1];
    expect(shares.map(english.share)).toEqual([
      '0%',
      '<0.1%',
      '0.2%',
      '4.5%',
      '70%',
      '99.3%',
      '>99.9%',
      '100%',
    ]);
  });

  test('keep about three digits of a ratio', () => {
    expect([0.526, 3.217, 31.44, 1020.6].map(english.ratio)).toEqual([
      '0.53',
      '3.22',
      '31.4',
      '1,021',
    ]);
  });

  test('are rounded to two digits, whole from 10 on, however small they are', () => {
    expect([0.0923, 0.00123, 4.56, -2.34, 308.4, 41_119.4].map(english.rounded)).toEqual([
      '0.092',
      '0.0012',
      '4.6',
      '-2.3',
      '308',
      '41,119',
    ]);
    expect([0.05, 0.0005, 24 / 8400].map(english.precise)).toEqual(['0.05', '0.0005', '0.00286']);
    expect(english.scientific(0.0001029)).toBe('1.0e-4');
  });

  test('follow the locale', () => {
    const german = numberFormat('de');
    expect(german.count(1234567)).toBe('1.234.567');
    expect(german.decimal(0.25)).toBe('0,25');
  });

  test('name sizes in decimal units', () => {
    expect([0, 999, 508_446, 450e6, 3.2e9].map(english.bytes)).toEqual([
      '0 bytes',
      '999 bytes',
      '508 kB',
      '450 MB',
      '3.2 GB',
    ]);
  });
});

describe('classes', () => {
  test('come with most boxes first, and a tail that adds up', () => {
    const report = sampleReport();
    const turned = {
      ...report,
      dataset: { ...report.dataset, categories: report.dataset.categories.toReversed() },
    };
    const rows = classRows(turned);
    expect(rows.map(row => row.boxes)).toEqual([412, 268, 120, 61, 38, 24, 15, 11, 6, 3, 2, 0]);
    expect(rows[1]).toMatchObject({ name: 'car', images: 92, foreground: 1902, unmatched: 14 });
    expect(tailAfter(rows, 10)).toEqual({ rest: 2, boxes: 2, share: expect.closeTo(2 / 960) });
    expect(tailAfter(rows, 12)).toBeNull();
  });

  test('without a name go by their id', () => {
    expect(categoryName({ id: 7, name: null })).toBe('class 7');
    expect(categoryName({ id: 'x', name: ' ' })).toBe('class x');
  });
});

describe('text tables', () => {
  test('align by what a terminal shows', () => {
    const lines = textTable(
      [
        { title: 'class', align: 'left', maxWidth: 8 },
        { title: 'boxes', align: 'right' },
      ],
      [
        ['自転車', '7'],
        ['a very long name', '1,200'],
      ],
    );
    expect(lines).toEqual(['  class     boxes', '  自転車        7', '  a very …  1,200']);
    expect(new Set(lines.map(displayWidth))).toEqual(new Set([17]));
  });

  test.each([
    ['person', 6],
    ['自転車', 6],
    ['ｶﾅ', 2],
    ['한글', 4],
    ['é', 1],
    ['e\u0301', 1],
    ['a\u200bb', 2],
    ['👨‍👩‍👧', 2],
    ['❤️', 2],
    ['❤', 1],
    ['1️⃣', 2],
    ['🇨🇭', 2],
    ['👍🏽', 2],
    ['🐔🐔', 4],
    ['ไก่', 2],
  ])('give %s %i cells', (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });

  test('of signs and letters without emoji is what Unicode says of each', () => {
    const signs = Array.from({ length: 0x2300 - 0xa0 }, (_, index) =>
      String.fromCodePoint(0xa0 + index),
    ).filter(sign => !/[\p{M}\p{C}\p{Default_Ignorable_Code_Point}]/u.test(sign));
    const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
    // What joins its neighbours is no character of its own.
    const alone = signs.filter(sign => [...segmenter.segment(`a${sign}α`)].length === 3);
    expect(alone.length).toBeGreaterThan(5000);
    const wrong = alone.filter(
      sign => displayWidth(`a${sign}α`) !== 2 + eastAsianWidth(sign.codePointAt(0) ?? 0),
    );
    expect(wrong).toEqual([]);
    // The same letters with something after them that changes them.
    expect(displayWidth('©\ufe0f')).toBe(2);
    expect(displayWidth('α\u0301 = 1')).toBe(5);
  });

  test('cut between whole characters', () => {
    expect(cutToWidth('👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧', 6)).toBe('👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧');
    expect(cutToWidth('👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧', 5)).toBe('👨‍👩‍👧👨‍👩‍👧…');
    expect(cutToWidth('👨‍👩‍👧👨‍👩‍👧', 3)).toBe('👨‍👩‍👧…');
  });

  test('break lines between words and indent what follows', () => {
    expect(wrapText('one two three', '- ', 9)).toEqual(['- one two', '  three']);
  });
});

describe('the recommendation in words', () => {
  const found = sampleReport().recommendation as SimulatedRecommendation;

  const lines = (others: Partial<SimulatedRecommendation>) =>
    recommendationLines({ ...found, ...others }, en, ENGLISH);

  test('says how sure it is and what the default costs', () => {
    expect(lines({ advice: [], regretOfDefault: 0.034 })).toEqual([
      'Medium confidence: the pair costs a few percent at most.',
      'Nothing like it was ever trained here, so the pair stays near the published default; within that it rests on the simulation.',
      'The default (γ 2, α 0.25) is expected to cost 3.4% of the best AP.',
      expect.stringMatching(/^80% range of what the default costs: .* to .* of the best AP\.$/),
    ]);
  });

  test('leaves to the advice what the advice says', () => {
    const says = found.advice.filter(({ code }) => code === 'keep-default');
    expect(says).toHaveLength(1);
    expect(lines({ advice: says }).join(' ')).not.toContain('The default (');
  });
});

test('a problem of a code from the future is still named', () => {
  expect(problemText('box-too-blue', 2, en)).toBe('box too blue');
  expect(placeText({ annotation: 3, image: 4, category: 5 })).toBe(
    'annotation 3 in image 4, class 5',
  );
  expect(placeText({ image: 4 })).toBe('image 4');
});
