import { describe, expect, it } from 'vitest';
import { sampleCounts } from '../../../../src/analysis/summary/tallies/sampleCounts.ts';

describe('what sampling leaves for the loss', () => {
  const balanced = { kind: 'balanced', batch: 256, foregroundShare: 0.5 } as const;
  it.each([
    [300, 20000, 128, 128],
    [30, 20000, 30, 226],
    [0, 20000, 0, 256],
    [200, 40, 128, 40],
  ])('draws of %i and %i for a balanced batch of 256: %i and %i', (...numbers) => {
    const [foreground, background, drawn, rest] = numbers;
    expect(sampleCounts(balanced, foreground, background)).toEqual({
      foreground: drawn,
      background: rest,
    });
  });

  it('truncates the foreground of an odd batch as Python does', () => {
    const odd = { kind: 'balanced', batch: 33, foregroundShare: 0.25 } as const;
    expect(sampleCounts(odd, 100, 100)).toEqual({ foreground: 8, background: 25 });
  });

  const hard = { kind: 'hard-negatives', perForeground: 3 } as const;
  it.each([
    [10, 8700, 30],
    [0, 8732, 0],
    [3000, 5732, 5732],
  ])('keeps all of %i and the hardest of %i: %i', (foreground, background, kept) => {
    expect(sampleCounts(hard, foreground, background)).toEqual({ foreground, background: kept });
  });
});
