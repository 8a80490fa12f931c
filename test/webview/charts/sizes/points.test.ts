import { expect, it } from 'vitest';
import { sizeBins } from '../../../../webview/charts/sizes/points.ts';

it('draws a bin from 0 as wide as the next', () => {
  const [first, second] = sizeBins({ edges: [0, 4, 8], counts: [1, 2] });
  expect(first).toMatchObject({ low: 0, high: 4, from: 1, to: 2, middle: 1.5 });
  expect(second).toMatchObject({ from: 2, to: 3 });
});
