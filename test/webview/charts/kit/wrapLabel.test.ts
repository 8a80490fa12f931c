import { expect, it } from 'vitest';
import { wrapLabel } from '../../../../webview/charts/kit/wrapLabel.ts';

it('breaks long labels between words', () => {
  expect(wrapLabel('focal loss')).toBe('focal loss');
  expect(wrapLabel('no anchor reaches the threshold')).toEqual([
    'no anchor reaches',
    'the threshold',
  ]);
});

it('breaks sooner in scripts with wide characters', () => {
  expect(wrapLabel('没有锚框达到前景阈值')).toHaveLength(2);
});
