import { expect, it } from 'vitest';
import type { ProgressReport } from '../../../src/analysis/contract/Progress.ts';
import { progressAtIntervals } from '../../../src/platform/shared/progressAtIntervals.ts';

it('tells of twenty thousand files a few times, and of each stage at once', () => {
  const shown: ProgressReport[] = [];
  let time = 1000;
  const progress = progressAtIntervals(
    report => shown.push(report),
    () => time,
  );
  for (let file = 0; file < 20_000; file++) {
    time += 0.05;
    progress({ stage: 'scan', share: file / 20_000 });
  }
  progress({ stage: 'count', share: 0 });
  expect(shown.length).toBeGreaterThan(8);
  expect(shown.length).toBeLessThan(13);
  expect(shown[0]?.share).toBe(0);
  expect(shown.at(-1)).toEqual({ stage: 'count', share: 0 });
  time -= 1000;
  progress({ stage: 'count', share: 0.5 });
  expect(shown.at(-1)?.share).toBe(0.5);
});
