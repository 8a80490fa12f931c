import { describe, expect, it } from 'vitest';
import { en } from '../../src/words/en/en.ts';
import type { OutputsWords } from '../../src/words/OutputsWords.ts';
import { zhCn } from '../../src/words/zh-cn/zhCn.ts';

const RULES = ['task-aligned', 'simota', 'bipartite'] as const;
const SIZES = ['small', 'medium', 'large'] as const;

/** Every sentence with the same values, in one language. */
function sentences(words: OutputsWords): readonly string[] {
  const model = { file: 'FILE', detector: 'DETECTOR', side: '640' };
  const known = { framework: 'FRAMEWORK', version: 'VERSION' };
  const { rows } = words;
  return [
    words.title({ ...model, ...known, isSingle: false }),
    words.title({ ...model, ...known, isSingle: true }),
    words.title({ ...model, framework: null, version: null, isSingle: false }),
    words.title({ ...model, framework: 'FRAMEWORK', version: null, isSingle: false }),
    ...[true, false].map(isSingle =>
      words.rule['task-aligned']({ versions: 'VERSIONS', isSingle }),
    ),
    words.rule.simota({ versions: 'VERSIONS' }),
    words.rule.bipartite({ versions: '' }),
    ...Object.values(rows).flatMap(row => (typeof row === 'string' ? [row] : [])),
    rows.lostToOthers['task-aligned'],
    ...RULES.flatMap(rule => [rows.choseNone[rule], rows.meanOverlap[rule]]),
    ...Object.values(rows.normalizer),
    words.of({ count: '123', of: '456', share: '78%' }),
    words.atMost({ value: '123', most: '456' }),
    words.atLeast({ value: '123', least: '456' }),
    words.exactly('123'),
    words.between({ low: '123', high: '456' }),
    words.bar({ from: '123', boxes: '456', more: true }),
    ...SIZES.map(size => words.size[size]),
    words.none,
    words.sizes,
    words.classes,
    words.note,
  ];
}

const valuesIn = (text: string) =>
  [...text.matchAll(/(?<![A-Za-z])([A-Z]{3,}|\d{3}%?)(?![A-Za-z])/g)]
    .map(match => match[1]!)
    .toSorted();

describe('what is said of outputs', () => {
  it('has the same values in each language, and its own words', () => {
    const [ours, theirs] = [sentences(en.outputs), sentences(zhCn.outputs)];
    ours.forEach((text, i) => {
      expect(valuesIn(theirs[i]!)).toEqual(valuesIn(text));
      expect(text).not.toMatch(/\p{Script=Han}|undefined|null/u);
      expect(theirs[i]).toMatch(/\p{Script=Han}/u);
      expect(theirs[i]).not.toMatch(/undefined|null/);
    });
    for (const texts of [ours, theirs]) expect(new Set(texts).size).toBe(texts.length);
  });

  it('says levels and bars in each language', () => {
    for (const words of [en.outputs, zhCn.outputs]) {
      const level = words.level({ stride: '123', count: '456', share: '789%' });
      expect(valuesIn(level)).toEqual(['123', '456', '789%']);
      expect(valuesIn(words.bar({ from: '123', boxes: '456', more: false }))).toEqual([
        '123',
        '456',
      ]);
    }
  });
});
