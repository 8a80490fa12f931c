import { expect, it } from 'vitest';
import { truncateLabel } from '../../../../webview/charts/kit/truncateLabel.ts';

it('cuts labels between what readers see as characters', () => {
  expect(truncateLabel('person', 6)).toBe('person');
  expect(truncateLabel('traffic light', 6)).toBe('traff…');
  expect(truncateLabel('👩‍🚒👩‍🚒👩‍🚒', 2)).toBe('👩‍🚒…');
});
