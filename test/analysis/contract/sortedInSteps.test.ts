import { expect, it } from 'vitest';
import { sortedInSteps } from '../../../src/analysis/contract/steps/sortedInSteps.ts';
import { finish } from '../../../src/analysis/contract/steps/Steps.ts';
import { seededRandom } from '../../helpers/seededRandom.ts';

const byKey = (a: readonly number[], b: readonly number[]) => a[0]! - b[0]!;

it.each([0, 1, 2, 4095, 4096, 4097, 8192, 8193, 30_000])(
  'sorts %i values as toSorted does, equal ones in their order',
  count => {
    const random = seededRandom(count);
    const values = Array.from({ length: count }, (_, i) => [Math.floor(random() * 500), i]);
    expect(finish(sortedInSteps(values, byKey))).toEqual(values.toSorted(byKey));
  },
);

it('compares no more than some thousands of values in a piece', () => {
  let compared = 0;
  let most = 0;
  const random = seededRandom(3);
  const values = Array.from({ length: 100_000 }, () => random());
  const steps = sortedInSteps(values, (a, b) => {
    compared++;
    return a - b;
  });
  while (steps.next().done !== true) {
    most = Math.max(most, compared);
    compared = 0;
  }
  expect(most).toBeLessThan(60_000);
});
