import { expect, it } from 'vitest';
import { RateMeter } from '../../../webview/pages/RateMeter.ts';

it('measures the speed over the last two seconds', () => {
  const speed = new RateMeter();
  expect(speed.read()).toBeNull();
  speed.add(0, 0);
  expect(speed.read()).toBeNull();
  speed.add(1000, 100e6);
  expect(speed.read()).toBe(100e6);
  for (let second = 2; second <= 10; second++) speed.add(second * 1000, (second - 1) * 300e6);
  expect(speed.read()).toBeCloseTo(300e6);
});

it('says nothing before its samples span what is asked for, and remembers as long as it is told', () => {
  const images = new RateMeter(10_000);
  images.add(0, 0);
  images.add(1400, 700);
  expect(images.read(1500)).toBeNull();
  images.add(2000, 1000);
  expect(images.read(1500)).toBe(500);
  images.add(8000, 1600);
  expect(images.read(1500)).toBe(200);
});
