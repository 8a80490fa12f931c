import { describe, expect, test } from 'vitest';
import { page as en } from '../../src/words/en/page/page.ts';
import { page as zhCn } from '../../src/words/zh-cn/page/page.ts';

const HAN = /\p{Script=Han}/u;
/** Formulas, codes and framework names read the same in every language. */
const SAME = new Set(['CSV', 'PNG', '–', 'γ \\ α', 'PSI', 'IoU', '，', '；']);

describe('the languages of the pages', () => {
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
