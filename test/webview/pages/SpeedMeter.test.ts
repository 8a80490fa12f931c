import { expect, it } from 'vitest';
import { SpeedMeter } from '../../../webview/pages/SpeedMeter.ts';

it('measures the speed over the last two seconds', () => {
  const speed = new SpeedMeter();
  expect(speed.read()).toBeNull();
  speed.add(0, 0);
  expect(speed.read()).toBeNull();
  speed.add(1000, 100e6);
  expect(speed.read()).toBe(100e6);
  for (let second = 2; second <= 10; second++) speed.add(second * 1000, (second - 1) * 300e6);
  expect(speed.read()).toBeCloseTo(300e6);
});
