import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { JsonProblem } from '../../../src/analysis/bytes/JsonProblem.ts';
import { JsonScanner } from '../../../src/analysis/bytes/json/JsonScanner.ts';
import type { JsonVisitor } from '../../../src/analysis/bytes/json/JsonVisitor.ts';
import { buildJson } from '../../helpers/annotations/buildJson.ts';

const TRICKY = `\uFEFF {"a\\"b\\\\": [1, -0, 0.5, 1e3, -1.25E-2, 12345678901234567890, true,false , null],
 "\\u00e9\\ud83d\\ude00": "tab\\tquote\\"slash\\/ \u00e9\u4e2d\u{1f600}", "": {}, "x": [[], [[]], {"y": [{}]}]\r\n}\t`;

const problemOf = (run: () => unknown): JsonProblem => {
  try {
    run();
  } catch (thrown) {
    if (thrown instanceof JsonProblem) return thrown;
    throw thrown;
  }
  throw new Error('it was accepted');
};

describe('JsonScanner', () => {
  test('gives the same value for every chunk size from 1 to 64', () => {
    const expected = JSON.parse(TRICKY.slice(1)) as unknown;
    for (let size = 1; size <= 64; size++) expect(buildJson(TRICKY, [size])).toEqual(expected);
  });

  test('agrees with JSON.parse on any document, cut anywhere', () => {
    fc.assert(
      fc.property(
        fc.jsonValue({ depthSize: 'large' }),
        fc.constantFrom(undefined, 1, 4, '\t'),
        fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1 }),
        (value, indent, cuts) => {
          const text = JSON.stringify(value, null, indent);
          expect(buildJson(text, cuts)).toStrictEqual(JSON.parse(text));
        },
      ),
      { seed: 20260101, numRuns: 500 },
    );
  });

  test('accepts the numbers that Python writes beside the standard ones', () => {
    expect(buildJson('[NaN, Infinity, -Infinity]')).toEqual([Number.NaN, Infinity, -Infinity]);
  });

  test.each([
    ['[1 2]', 3, 'comma-or-bracket'],
    ['{"a" 1}', 5, 'colon'],
    ['{"a": 1 "b"', 8, 'comma-or-brace'],
    ['{a: 1}', 1, 'key-or-brace'],
    ['{"a": 1,}', 8, 'key'],
    ['[1,]', 3, 'value'],
    ['[01]', 1, 'value'],
    ['[1.]', 1, 'value'],
    ['[-]', 1, 'value'],
    ['[+1]', 1, 'value'],
    ['[nul]', 1, 'value'],
    ['["\\x"]', 2, 'known-escape'],
    ['["\\u12G4"]', 2, 'known-escape'],
    ['["a\nb"]', 3, 'control-escape'],
    ['{}{}', 2, 'end'],
    ['[1}', 2, 'comma-or-bracket'],
    ["['a']", 1, 'value'],
    ['<xml/>', 0, 'value'],
    ['\u0000', 0, 'value'],
  ])('refuses %j at byte %i', (text, byte, expected) => {
    for (const size of [1, 2, 3, 100])
      expect(problemOf(() => buildJson(text, [size]))).toMatchObject({ byte, expected });
  });

  test('says that the text ends early, wherever it is cut', () => {
    const bytes = new TextEncoder().encode(TRICKY.trimEnd());
    for (let length = 0; length < bytes.length; length++)
      expect(problemOf(() => buildJson(bytes.subarray(0, length)))).toMatchObject({
        byte: length,
        expected: null,
      });
  });

  test('recognizes UTF-16 by its first byte', () => {
    const problem = problemOf(() => buildJson(Uint8Array.of(0xff, 0xfe, 0x7b, 0)));
    expect(problem).toMatchObject({ byte: 0, expected: 'utf-8' });
  });

  test('bounds the depth instead of running out of stack', () => {
    expect(buildJson('['.repeat(900) + ']'.repeat(900))).toBeDefined();
    const problem = problemOf(() => buildJson('['.repeat(100_000)));
    expect(problem).toMatchObject({ byte: 1000, expected: { kind: 'levels', most: 1000 } });
  });

  test('keeps a bounded part of a string of any length', () => {
    const long = 'x'.repeat(3 << 20);
    expect(problemOf(() => buildJson(`["${long}"]`)).byte).toBe(1);
    expect(problemOf(() => buildJson(`[${'1'.repeat(3 << 20)}]`)).byte).toBe(1);
    expect(buildJson(`{"${long}": 1, "b": 2}`)).toEqual({ b: 2 });
  });

  test('skips what is declined by its brackets and quotes, at every chunk size', () => {
    const inside = '[[1,2],{"k": "]}\\"\\\\", "m": [{}]}, "{[", 1.5e3 ]';
    const text = `{"no": ${inside}, "yes": 1, "no": "\\"[", "no": -1.5, "yes": 2}`;
    for (let size = 1; size <= 64; size++) expect(numbersUnder('yes', text, size)).toEqual([1, 2]);
  });

  test('refuses a bracket of the wrong kind even where it skips', () => {
    const problem = problemOf(() => numbersUnder('yes', '{"no": [1, {"a": 2]}', 7));
    expect(problem).toMatchObject({ byte: 18, expected: 'brace' });
  });
});

function numbersUnder(wanted: string, text: string, size: number): number[] {
  const numbers: number[] = [];
  const visitor: JsonVisitor = {
    open: () => 'enter',
    close: () => undefined,
    key: name => name === wanted,
    string: () => undefined,
    number: value => numbers.push(value),
    literal: () => undefined,
  };
  const scanner = new JsonScanner(visitor);
  const bytes = new TextEncoder().encode(text);
  for (let from = 0; from < bytes.length; from += size)
    scanner.push(bytes.subarray(from, from + size));
  scanner.end();
  return numbers;
}
