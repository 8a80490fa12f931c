import { describe, expect, test } from 'vitest';
import { page as en } from '../../src/words/en/page/page.ts';
import { labelsIn, probe } from '../helpers/pages/probe.ts';
import { page as zhCn } from '../../src/words/zh-cn/page/page.ts';

const HAN = /\p{Script=Han}/u;
/** Formulas, codes and framework names read the same in every language. */
const SAME = new Set(['AP', 'AP50', 'CSV', 'PNG', 'SVG', '–', 'γ \\ α', 'PSI', 'IoU', '，', '；']);

/** Said of codes and typed values: the tests of advice, of findings, of runs and of pilots hold these to each other. */
const TYPED =
  /^\.(?:recommendation\.advice\.|knobs\.text\.|words\.(?:problem|reason)$|sections\.training\.(?:schedule|origin)$|comparison\.pair$|learned\.runs\.|pilot\.said\.fault$)/;

const FILLED = Object.keys(functionsOf(en)).filter(path => !TYPED.test(path));

/** What is said apart from what fills it. */
const wordsOf = (text: string) => text.replaceAll(/⟨[^⟩]*⟩/g, '');

describe('the languages of the pages', () => {
  test('have the same keys, however deep', () => {
    expect(keysOf(zhCn)).toEqual(keysOf(en));
  });

  test('leave no plain text untranslated', () => {
    const english = textsOf(zhCn).filter(([, text]) => !HAN.test(text) && !SAME.has(text));
    expect(english).toEqual([['language', 'zh-CN']]);
  });

  test.each(FILLED)('are filled with the same in both languages: %s', path => {
    const given = Array.from({ length: 8 }, (_, index) => probe(String(index)));
    const [english, chinese] = [en, zhCn].map(words =>
      String(functionsOf(words)[path]?.(...given)),
    ) as [string, string];
    expect(labelsIn(chinese)).toEqual(labelsIn(english));
    expect(`${english} ${chinese}`).not.toMatch(/undefined|NaN|\[object/);
    expect(wordsOf(chinese)).not.toMatch(/[a-z]{3,} [a-z]{2,}/i);
    if (/[a-z]{4,}/i.test(wordsOf(english))) expect(wordsOf(chinese)).toMatch(HAN);
  });
});

function keysOf(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [path];
  return Object.entries(value)
    .flatMap(([key, entry]) => keysOf(entry, `${path}.${key}`))
    .toSorted();
}

function textsOf(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, entry]) =>
    textsOf(entry, path === '' ? key : `${path}.${key}`),
  );
}

type Filled = (...values: readonly never[]) => unknown;

function functionsOf(value: unknown, path = ''): Readonly<Record<string, Filled>> {
  if (typeof value === 'function') return { [path]: value as Filled };
  if (typeof value !== 'object' || value === null) return {};
  return Object.assign(
    {},
    ...Object.entries(value).map(([key, entry]) => functionsOf(entry, `${path}.${key}`)),
  ) as Record<string, Filled>;
}
