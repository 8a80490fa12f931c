import fs from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { NOT_MODELLED } from '../../src/analysis/contract/notModelled.ts';
import { PRESETS } from '../../src/analysis/detectors/presets.ts';
import { ENGLISH } from '../../src/words/numberFormat.ts';
import { en } from '../../webview/l10n/en.ts';
import { messagesFor } from '../../webview/l10n/messagesFor.ts';
import { zhCn } from '../../webview/l10n/zh-cn.ts';
import { sampleReport } from '../analysis/report/sampleReport.ts';

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
  test.each(codesIn('recommendation', /\bcode: '([a-z-]+)'/g))(
    'advice %s has Chinese words',
    code => {
      expect(zhCn.recommendation.adviceIsTranslated(code)).toBe(true);
    },
  );

  test('each kind of problem and each reason has Chinese words', () => {
    const dataset = fs.readFileSync(
      new URL('../../src/analysis/annotations/Dataset.ts', import.meta.url),
      'utf8',
    );
    const union = /type ProblemCode =([^;]+);/.exec(dataset)?.[1] ?? '';
    const problems = [...union.matchAll(/'([a-z-]+)'/g)].map(match => match[1]!);
    expect(problems.length).toBeGreaterThan(12);
    expect(problems.filter(code => !HAN.test(zhCn.words.problem(code as 'box-empty', 2)))).toEqual(
      [],
    );
    const reasons = codesIn('summary', /^ {2}'([a-z-]+)',$/gm);
    expect(reasons).toContain('no-point');
    expect(reasons.filter(code => !HAN.test(zhCn.words.reason(code)))).toEqual([]);
  });

  test('advice whose numbers are missing stays in English rather than saying 0', () => {
    const found = sampleReport().recommendation!;
    const piece = { code: 'alpha-side', text: 'as it was', evidence: {} };
    expect(zhCn.recommendation.advice(piece, found, ENGLISH)).toBe('as it was');
  });
});

function codesIn(stage: string, pattern: RegExp): string[] {
  const folder = new URL(`../../src/analysis/${stage}/`, import.meta.url);
  const files = fs.readdirSync(folder).filter(file => file.endsWith('.ts'));
  const codes = files.flatMap(file =>
    [...fs.readFileSync(new URL(file, folder), 'utf8').matchAll(pattern)].map(match => match[1]!),
  );
  return [...new Set(codes)].toSorted();
}

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
