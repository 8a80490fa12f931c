import { describe, expect, test } from 'vitest';
import type { FuzzInput, FuzzTarget } from './FuzzTarget.ts';
import { attempt, type Found, fuzz, inputOf } from './loop.ts';
import { shrink } from './mutations/shrink.ts';
import { assertRule } from './Violation.ts';

const inputSaying = (text: string): FuzzInput => [
  { name: 'main.txt', bytes: new TextEncoder().encode(text) },
  { name: 'other.txt', bytes: new Uint8Array(3) },
];
const textOf = ([{ bytes }]: FuzzInput) => new TextDecoder().decode(bytes);

/** Takes numbers and refuses those that end with 7; `check` is its rule. */
function numbers(check: (text: string) => void): FuzzTarget {
  return {
    name: 'numbers',
    seeds: [inputSaying('0')],
    limit: { constant: 1000, perKilobyte: 1 },
    mutate: random => inputSaying(String(Math.floor(random() * 1e6))),
    run: async input => {
      check(textOf(input));
      return 'read';
    },
  };
}

const noSevens = numbers(text => assertRule(!text.endsWith('7'), 'ends with 7', () => text));

describe('a fuzzed target', () => {
  test('gets the same input in the same run, wherever the runs begin', async () => {
    const texts = async (from: number) => {
      const seen: string[] = [];
      const target = numbers(text => void seen.push(text));
      await fuzz(target, { seed: 3, from, runs: 20, found: () => undefined });
      return seen;
    };
    const all = await texts(0);
    expect(new Set(all).size).toBeGreaterThan(15);
    expect((await texts(5)).slice(0, 15)).toEqual(all.slice(5));
    expect(textOf(inputOf(noSevens, 3, 7))).toBe(all[7]);
    expect(textOf(inputOf(noSevens, 4, 7))).not.toBe(all[7]);
  });

  test('is fed on behind what is found, and each finding has its input', async () => {
    const findings: Found[] = [];
    const found = (one: Found) => void findings.push(one);
    const { runs, outcomes } = await fuzz(noSevens, { seed: 1, runs: 300, found });
    expect(findings.length).toBeGreaterThan(10);
    expect({ runs, outcomes }).toEqual({
      runs: 300,
      outcomes: { finding: findings.length, read: 300 - findings.length },
    });
    for (const { kind, run, input } of findings) {
      expect(kind).toBe('ends with 7');
      expect(input).toEqual(inputOf(noSevens, 1, run));
      expect(textOf(input)).toMatch(/7$/);
    }
  });

  test('is found where it throws what it must not, by the place and not by the values', async () => {
    const target = numbers(function reads(text) {
      throw new RangeError(`${text} is too much of "${text}"`);
    });
    const kinds = new Set<string>();
    await fuzz(target, { seed: 1, runs: 5, found: ({ kind }) => void kinds.add(kind) });
    expect([...kinds]).toEqual(['RangeError: … is too much of … (reads)']);
  });

  test('is found where it takes more time than the size of its input allows', async () => {
    const busy = numbers(() => {
      const stop = performance.now() + 30;
      while (performance.now() < stop);
    });
    const strict = { ...busy, limit: { constant: 1, perKilobyte: 1 } };
    expect((await attempt(strict, inputSaying('1'), { limited: true })).finding?.kind).toBe('slow');
    expect((await attempt(busy, inputSaying('1'), { limited: true })).finding).toBeNull();
  });

  test('leaves of an input what the finding needs', async () => {
    const target = numbers(text => assertRule(!/a.*b/s.test(text), 'a before b'));
    const input = inputSaying(`${'x'.repeat(100)}a${'y'.repeat(50)}b${'z'.repeat(30)}`);
    const smaller = await shrink(target, { kind: 'a before b', message: '', run: 0, input });
    expect(smaller).toEqual([{ name: 'main.txt', bytes: new TextEncoder().encode('ab') }]);
  });
});
