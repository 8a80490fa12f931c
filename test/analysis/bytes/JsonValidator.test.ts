import { execFileSync } from 'node:child_process';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { JsonProblem } from '../../../src/analysis/bytes/JsonProblem.ts';
import { JsonValidator } from '../../../src/analysis/bytes/json/JsonValidator.ts';
import { buildJson } from '../../helpers/annotations/buildJson.ts';
import { describeShared } from '../../helpers/shared.ts';

/** What RFC 8259 leaves open and this validator refuses; it accepts the others. */
const REFUSED = new Set([
  // No UTF-8: RFC 8259 section 8.1 asks for it.
  'i_string_UTF-16LE_with_BOM.json',
  'i_string_UTF-8_invalid_sequence.json',
  'i_string_UTF8_surrogate_U+D800.json',
  'i_string_invalid_utf-8.json',
  'i_string_iso_latin_1.json',
  'i_string_lone_utf8_continuation_byte.json',
  'i_string_not_in_unicode_range.json',
  'i_string_overlong_sequence_2_bytes.json',
  'i_string_overlong_sequence_6_bytes.json',
  'i_string_overlong_sequence_6_bytes_null.json',
  'i_string_truncated-utf-8.json',
  'i_string_utf16BE_no_BOM.json',
  'i_string_utf16LE_no_BOM.json',
]);

function problemOf(bytes: Uint8Array, chunkBytes = 1 << 20): JsonProblem | null {
  const validator = new JsonValidator();
  try {
    for (let from = 0; from < bytes.length; from += chunkBytes)
      validator.push(bytes.subarray(from, from + chunkBytes));
    validator.end();
    return null;
  } catch (thrown) {
    if (thrown instanceof JsonProblem) return thrown;
    throw thrown;
  }
}

const utf8 = (text: string) => new TextEncoder().encode(text);

describe('JsonValidator', () => {
  test('accepts what JSON.parse accepts and refuses what it refuses, at any chunk size', () => {
    const text = fc.oneof(
      fc.json(),
      fc
        .json()
        .chain(json =>
          fc
            .tuple(
              fc.nat(json.length),
              fc.constantFrom('"', '\\', '0', '-', '.', 'e', ',', ']', '{', '\n', 'true'),
            )
            .map(([at, extra]) => json.slice(0, at) + extra + json.slice(at + 1)),
        ),
      fc.string({ unit: fc.constantFrom(...Array.from('[]{}",:\\ 01-.eE+utnl')) }),
    );
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 9 }), (json, size) => {
        expect(problemOf(utf8(json), size) === null).toBe(parses(json));
      }),
      { seed: 20261122, numRuns: 3000 },
    );
  });

  test('takes only those bytes for UTF-8 that a decoder takes', () => {
    const bytes = fc.uint8Array({ min: 0x7e, maxLength: 5 });
    fc.assert(
      fc.property(bytes, inside => {
        const text = Uint8Array.of(0x22, ...inside, 0x22);
        expect(problemOf(text) === null).toBe(decodes(inside));
      }),
      { seed: 20261123, numRuns: 5000 },
    );
  });

  test.each([
    ['[NaN]', 1, 'value'],
    ['[Infinity]', 1, 'value'],
    ['[-Infinity]', 1, 'value'],
    ['["a\tb"]', 3, 'control-escape'],
    ['["\\x"]', 2, 'known-escape'],
    ['{"a":1,}', 7, 'key'],
    ['[1]]', 3, 'end'],
    ['[1', 2, null],
    ['', 0, null],
  ])('refuses %j at byte %i', (text, byte, expected) => {
    for (const size of [1, 2, 100])
      expect(problemOf(utf8(text), size)).toMatchObject({ byte, expected });
  });

  test('bounds depth and numbers', () => {
    expect(problemOf(utf8('['.repeat(1000) + ']'.repeat(1000)))).toBeNull();
    expect(problemOf(utf8('['.repeat(100_000)))).toMatchObject({ byte: 1000 });
    expect(problemOf(utf8('1'.repeat(2 << 20)))).toMatchObject({ byte: 0 });
    expect(problemOf(utf8(`"${'x'.repeat(3 << 20)}"`))).toBeNull();
  });
});

describeShared('JSONTestSuite', shared => {
  const archive = path.join(shared, 'data/json-conformance.tar.gz');
  const listed = execFileSync('tar', ['tzf', archive], { encoding: 'utf8' }).split('\n');
  const files = listed.filter(name => name.endsWith('.json'));
  const named = (prefix: string) => files.filter(name => path.basename(name).startsWith(prefix));
  const read = (name: string) =>
    execFileSync('tar', ['xzfO', archive, name], { maxBuffer: 1 << 24 });
  const accepted = (names: readonly string[]) =>
    names.filter(name => problemOf(read(name)) === null).map(name => path.basename(name));
  const basenames = (names: readonly string[]) => names.map(name => path.basename(name));

  test('all of the 95 texts that must be accepted are', () => {
    expect(named('y_')).toHaveLength(95);
    expect(accepted(named('y_'))).toEqual(basenames(named('y_')));
  });

  test('none of the 188 texts that must be refused is accepted', () => {
    expect(named('n_')).toHaveLength(188);
    expect(accepted(named('n_'))).toEqual([]);
  });

  test('of the 35 texts that are left open, those in UTF-8 are accepted', () => {
    expect(named('i_')).toHaveLength(35);
    const chosen = basenames(named('i_')).filter(name => !REFUSED.has(name));
    expect(accepted(named('i_'))).toEqual(chosen);
  });

  test('the values of the transformations are those of JSON.parse', () => {
    const transformed = files.filter(name => name.includes('test_transform'));
    expect(transformed).toHaveLength(22);
    for (const name of transformed) {
      const bytes = read(name);
      // Bytes that are no UTF-8 become U+FFFD in both.
      const expected: unknown = JSON.parse(new TextDecoder().decode(bytes));
      expect([name, buildJson(bytes)]).toEqual([name, expected]);
    }
  });
});

function parses(json: string): boolean {
  try {
    JSON.parse(json);
    return true;
  } catch {
    return false;
  }
}

function decodes(inside: Uint8Array): boolean {
  // A quote or a backslash cannot occur: all bytes are above them.
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(inside);
    return true;
  } catch {
    return false;
  }
}
