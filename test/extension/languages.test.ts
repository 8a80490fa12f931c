import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Allowed, allowedText } from '../../src/analysis/contract/Allowed.ts';
import { explain } from '../../src/analysis/contract/explain.ts';
import { DETAILS, detailText, type FilledDetail } from '../../src/analysis/contract/Detail.ts';
import type { Failure } from '../../src/analysis/contract/Failure.ts';
import { problemWords } from '../../src/analysis/report/problemWords.ts';

import { allowedZh } from '../../src/extension/allowedZh.ts';
import { PROBLEM_CODES } from '../helpers/problemCodes.ts';
import { detailZh } from '../../src/extension/detailWordsZh.ts';
import { failureWordsZh } from '../../src/extension/failureWordsZh.ts';

type Words = Record<string, string>;

const read = (file: string) => JSON.parse(fs.readFileSync(file, 'utf8')) as Words;
const manifest = read('package.nls.json');
const manifestZh = read('package.nls.zh-cn.json');
const bundleZh = read('l10n/bundle.l10n.zh-cn.json');

/** Words that the code looks up by a name it computes. */
const COMPUTED = PROBLEM_CODES.flatMap(code => [1, 2].map(count => problemWords(code, count)));

const sources = fs
  .readdirSync('src/extension', { recursive: true, encoding: 'utf8' })
  .filter(file => file.endsWith('.ts'))
  .map(file => fs.readFileSync(path.join('src/extension', file), 'utf8'));

/** What the sources ask for in plain quotes. */
function asked(): string[] {
  const calls = sources.flatMap(source => [
    ...source.matchAll(/l10n\s*\.t\(\s*(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)")/g),
  ]);
  return calls.map(call => (call[1] ?? call[2] ?? '').replaceAll(/\\(.)/g, '$1'));
}

const placeholders = (text: string) => [...text.matchAll(/\{\d\}/g)].map(String).toSorted();
const links = (text: string) => [...text.matchAll(/\]\(([^)]*)\)/g)].map(match => match[1]);

describe('the languages', () => {
  it('finds the calls of the sources', () => {
    expect(asked()).toContain('Analyze a dataset first.');
    expect(asked().length).toBeGreaterThan(40);
  });

  it('asks for words in ways that this test can follow', () => {
    const calls = sources.flatMap(source => source.match(/l10n\s*\.t\(/g) ?? []);
    const computed = sources.flatMap(source => source.match(/l10n\.t\(problemWords\(/g) ?? []);
    expect(calls.length - computed.length).toBe(asked().length);
  });

  it('has every word of the code in Chinese, and none that nobody asks for', () => {
    expect(Object.keys(bundleZh).toSorted()).toEqual(
      [...new Set([...asked(), ...COMPUTED])].toSorted(),
    );
  });

  it('has every word of the manifest in Chinese', () => {
    expect(Object.keys(manifestZh)).toEqual(Object.keys(manifest));
  });

  it.each(Object.entries({ ...bundleZh }))('fills in the same values: %s', (english, chinese) => {
    expect(placeholders(chinese)).toEqual(placeholders(english));
  });

  it('links to the same commands', () => {
    for (const [key, english] of Object.entries(manifest))
      expect([key, links(manifestZh[key]!)]).toEqual([key, links(english)]);
  });

  it('leaves nothing empty or in English', () => {
    for (const words of [manifestZh, bundleZh])
      for (const [key, text] of Object.entries(words))
        if (!/CenterNet|keras-|YOLO/.test(text))
          expect(`${key}: ${text}`).toMatch(/[\u4e00-\u9fff]/);
  });

  it.each(Object.keys(failureWordsZh))(
    'explains %s in Chinese, with what it says in English',
    code => {
      const at = { byte: 111, line: 222, column: 333 };
      const system = (text: string) => ({ kind: 'system', text });
      const lists = {
        known: ['KNOWN'],
        supported: ['ENDS'],
        candidates: [{ path: 'PAIR', line: 101 }, { path: 'OTHER' }],
        reads: [system('READS')],
        looked: [system('LOOKED')],
      };
      const texts = { file: 'FILE', reason: system('REASON'), found: system('FOUND') };
      const others = {
        other: 'OTHER FILE',
        name: 'NAME',
        rule: system('RULE'),
        backend: 'BACKEND',
        key: 'KEY',
      };
      const needed = { expected: system('EXPECTED') };
      const counts = { width: 444, height: 555, anchors: 666, images: 777, annotations: 888 };
      const limits = { most: 121, megabytes: 131, files: 141, seconds: 151, line: 161 };
      const allowed = { kind: 'number', range: { least: 171, most: 181 } };
      const plain = { code, at, message: 'MESSAGE', text: 'TEXT', annotationsRead: 999 };
      const range = { value: 'VALUE', allowed, ...limits };
      const values = { ...plain, ...lists, ...texts, ...others, ...needed, ...counts, ...range };
      const failure = values as unknown as Failure;
      const english = explain({
        ...values,
        expected: 'EXPECTED',
        ...named(failure),
      } as unknown as Failure);
      const chinese = explain(failure, failureWordsZh);
      for (const part of ['message', 'advice'] as const) {
        expect(chinese[part]).toMatch(/[\u4e00-\u9fff]/);
        expect(valuesIn(chinese[part])).toEqual(valuesIn(english[part]));
        expect(chinese[part]).not.toMatch(/\[object|undefined/);
      }
    },
  );

  it.each(DETAILS)('says in Chinese: %s', detail => {
    const words = detailZh(detail);
    const isMark = /^[\]}]$/.test(words);
    expect(isMark || /[\u4e00-\u9fff]/.test(words)).toBe(true);
    // Names of losses, files and frameworks may stay; sentences may not.
    expect(words).not.toMatch(/\b(?:the|is|it|its|of|with|and|or|not|was|a|an)\b/i);
  });

  it.each<FilledDetail>([
    { kind: 'missing', what: '"}"' },
    { kind: 'other-version', version: '100', needed: '222' },
    { kind: 'in-list', path: 'MODEL[0]', file: 'BASE' },
    { kind: 'base-missing', file: '../BASE.yaml' },
    { kind: 'object', keys: { names: ['KEY', 'OTHER'], more: 12 } },
    { kind: 'object', keys: { names: [], more: 0 } },
    { kind: 'list', count: 345, of: 'object', keys: { names: ['KEY'], more: 0 } },
    { kind: 'list', count: 1, of: 'number' },
    { kind: 'value', type: 'number', text: '12' },
    { kind: 'value', type: 'literal', text: 'null' },
    { kind: 'in-the-way', file: 'JOURNAL' },
    { kind: 'other-schema', found: 'FOUND', wanted: 'WANTED' },
    { kind: 'out-of-range', field: 'FIELD', found: 'FOUND', low: 111, high: 222 },
    { kind: 'out-of-range', field: 'FIELD', found: 'missing', low: 111, high: 222 },
    { kind: 'too-many', what: 'classes', most: 16384 },
    { kind: 'too-many', what: 'pairs of classes', most: 4194304 },
    { kind: 'same-id', id: 'ID' },
    { kind: 'unexpected', path: 'PATH', found: 'FOUND', wanted: 'a list' },
    { kind: 'unexpected', path: 'PATH', found: 'missing', wanted: 'an id' },
    { kind: 'system', text: 'EIO: i/o error' },
  ])('says in Chinese what is found: %o', detail => {
    const words = detailZh(detail);
    expect(words).toMatch(/[\u4e00-\u9fff]/);
    expect(valuesIn(words)).toEqual(valuesIn(detailText(detail)));
  });
});

describe('what a value has to be', () => {
  it.each<Allowed>([
    { kind: 'number', range: { least: 101, most: 202 } },
    { kind: 'number', range: { least: 101, most: 202, whole: true } },
    { kind: 'number', range: { least: 101, most: 202, above: true, below: true } },
    { kind: 'number', range: { least: 101, most: Infinity } },
    { kind: 'number', range: { least: 101, most: 101 } },
    { kind: 'length', count: 303, least: 101, most: 202 },
    { kind: 'length', count: 303, least: 101, most: 101 },
    { kind: 'choice', of: ['FIRST', 'SECOND'] },
    { kind: 'at-least', key: 'OTHER', value: 101 },
  ])('is said in Chinese: %j', allowed => {
    const english = allowedText(allowed);
    const chinese = allowedZh(allowed);
    expect(valuesIn(chinese)).toEqual(valuesIn(english));
    if (/[a-z]/.test(english)) expect(chinese).toMatch(/[\u4e00-\u9fff]/);
    const failure = { code: 'setup-out-of-range', file: 'FILE', key: 'KEY', value: '', allowed };
    for (const words of [undefined, failureWordsZh])
      expect(explain(failure as Failure, words).message).not.toMatch(/\[object|undefined|NaN/);
  });
});

/** English says these in lists of plain words, where the test has no words of its own. */
function named(failure: Failure): object {
  const words = { rule: 'RULE', looked: ['LOOKED'], reads: ['READS'] };
  return Object.fromEntries(Object.entries(words).filter(([key]) => key in failure));
}

function valuesIn(text: string): readonly string[] {
  return [...text.matchAll(/\b([A-Z]{3,}|\d{3})\b/g)]
    .map(match => String(match[1]))
    .filter(value => value !== 'COCO' && value !== 'JSON')
    .toSorted();
}
