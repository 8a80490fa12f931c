import { describe, expect, it, test } from 'vitest';
import { en } from '../../webview/l10n/en.ts';
import { messagesFor } from '../../webview/l10n/messagesFor.ts';
import { zhCn } from '../../webview/l10n/zh-cn.ts';
import { PROBLEM_CODES } from '../helpers/problemCodes.ts';
import { NOT_MODELLED } from '../../src/analysis/contract/notModelled.ts';
import { PRESETS } from '../../src/analysis/detectors/presets.ts';
import { MATCH_REASONS } from '../../src/analysis/summary/tallies/matchReason.ts';

const HAN = /\p{Script=Han}/u;
/** Formulas, codes and framework names read the same in every language. */
const SAME = new Set(['CSV', 'PNG', '–', 'γ \\ α', 'PSI', 'IoU', '，', '；']);

describe('the languages of the pages', () => {
  it.each([
    ['zh-CN', zhCn],
    ['zh-cn', zhCn],
    ['zh', zhCn],
    ['zh-Hans-SG', zhCn],
    ['zh-TW', en],
    ['zh-Hant', en],
    ['en', en],
    ['de', en],
    ['', en],
  ])('answers %s', (tag, messages) => {
    expect(messagesFor(tag)).toBe(messages);
  });

  test('have the same keys, however deep', () => {
    expect(keysOf(zhCn)).toEqual(keysOf(en));
  });

  test('leave no plain text untranslated', () => {
    const english = textsOf(zhCn).filter(([, text]) => !HAN.test(text) && !SAME.has(text));
    expect(english).toEqual([['language', 'zh-CN']]);
  });

  test('leave no sentence with gaps untranslated', () => {
    const english = Object.entries(functionsOf(zhCn)).filter(([, words]) =>
      [...String(words).matchAll(/`([^`]*)`|'([^']*)'/g)]
        .map(match => (match[1] ?? match[2] ?? '').replaceAll(/\$\{[^}]*\}/g, ''))
        .some(text => /[a-z]{3,} [a-z]{2,}/i.test(text)),
    );
    expect(english.map(([path]) => path)).toEqual([]);
  });
});

describe('the codes that the analysis writes', () => {
  test('each kind of problem and each reason has Chinese words', () => {
    expect(PROBLEM_CODES.filter(code => !HAN.test(zhCn.words.problem(code, 2)))).toEqual([]);
    expect(MATCH_REASONS.filter(code => !HAN.test(zhCn.words.reason(code)))).toEqual([]);
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

function functionsOf(value: unknown, path = ''): Record<string, unknown> {
  if (typeof value === 'function') return { [path]: value };
  if (typeof value !== 'object' || value === null) return {};
  return Object.assign(
    {},
    ...Object.entries(value).map(([key, entry]) => functionsOf(entry, `${path}.${key}`)),
  ) as Record<string, unknown>;
}

test('what no preset models is said in Chinese too', () => {
  const gaps = new Set(PRESETS.flatMap(preset => preset.notModelled ?? []));
  expect(gaps.size).toBeGreaterThan(8);
  expect([...gaps].filter(gap => !HAN.test(zhCn.sections.gap(gap) ?? ''))).toEqual([]);
  expect(NOT_MODELLED.filter(gap => !HAN.test(zhCn.sections.gap(gap) ?? ''))).toEqual([]);
  expect(zhCn.sections.gap('my.py: base.py could not be read.')).toBeNull();
});
