import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ProblemExample } from '../../../src/analysis/dataset/Dataset.ts';
import {
  compareExamples,
  compareIds,
  mergeExamples,
} from '../../../src/analysis/dataset/examples.ts';
import { SmallestExamples } from '../../../src/analysis/dataset/SmallestExamples.ts';

const id = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.constantFrom('a', 'b', '2', '10'));
const maybe = fc.option(id, { nil: undefined });
const example: fc.Arbitrary<ProblemExample> = fc.record(
  { annotation: id, image: id, category: id },
  { requiredKeys: [] },
);

function smallestOf(examples: readonly ProblemExample[]): readonly ProblemExample[] {
  const smallest = new SmallestExamples(4);
  for (const one of examples) smallest.add(one.annotation ?? null, () => one);
  return smallest.kept;
}

describe('the smallest examples', () => {
  it('are the first of all in the order of their ids, those without any left out', () => {
    fc.assert(
      fc.property(fc.array(example), examples => {
        const named = examples.filter(one => Object.keys(one).length > 0);
        const expected = named.toSorted(compareExamples).slice(0, 4);
        expect(smallestOf(examples).map(keys)).toEqual(expected.map(keys));
      }),
      { seed: 5, numRuns: 200 },
    );
  });

  it('of two parts are those of the whole', () => {
    fc.assert(
      fc.property(fc.array(example), fc.array(example), (one, other) => {
        const merged = mergeExamples(smallestOf(one), smallestOf(other), 4);
        expect(merged.map(keys)).toEqual(smallestOf([...one, ...other]).map(keys));
      }),
      { seed: 6, numRuns: 200 },
    );
  });

  it('are ordered by numbers, then texts, then what has no id', () => {
    const ids = [undefined, 'b', 10, '10', 2, -1, 'a'];
    expect(ids.toSorted(compareIds)).toEqual([-1, 2, 10, '10', 'a', 'b', undefined]);
    expect([null, 'z', 3].toSorted(compareIds)).toEqual([3, 'z', null]);
    fc.assert(
      fc.property(maybe, maybe, maybe, (a, b, c) => {
        expect(Math.sign(compareIds(a, b))).toBe(0 - Math.sign(compareIds(b, a)));
        if (compareIds(a, b) <= 0 && compareIds(b, c) <= 0)
          expect(compareIds(a, c)).toBeLessThanOrEqual(0);
      }),
      { seed: 7, numRuns: 300 },
    );
  });

  it('make nothing of an example that comes too late', () => {
    const smallest = new SmallestExamples(2);
    let made = 0;
    for (let annotation = 0; annotation < 100; annotation++)
      smallest.add(annotation, () => {
        made++;
        return { annotation };
      });
    expect(made).toBe(2);
  });
});

/** Which of several equal ones is kept does not matter. */
function keys({ annotation, image, category }: ProblemExample): string {
  return JSON.stringify([annotation ?? null, image ?? null, category ?? null]);
}
