import { describe, expect, it } from 'vitest';
import { shapeFinding } from '../../../../webview/charts/shapes/finding.ts';
import { WORDING } from '../../wording.ts';

/** Bins of 1–2, 2–4, …, with middles at √2, 2√2, …. */
const edges = [1, 2, 4, 8, 16, 32, 64];
const SQUARE = 4 * Math.SQRT2;

describe('the finding about shapes', () => {
  it('counts the boxes that an anchor fits when both have one centre', () => {
    const cells = [
      // 5.7 × 5.7, as the anchor, 3 boxes; 5.7 × 11.3, of IoU .5 with it; 5.7 × 22.6, of .25.
      [2, 2, 3],
      [2, 3, 1],
      [2, 4, 4],
    ] as const;
    const levels = [{ stride: 8, sizes: [SQUARE], shapes: [[SQUARE, SQUARE]] as const }];
    expect(shapeFinding({ edges, cells }, levels, WORDING)).toBe(
      '50% of the boxes are shaped like an anchor: centred on each other they reach an IoU of 0.5',
    );
  });

  it('says the middle of each side where there are no anchors', () => {
    const cells = [
      [0, 4, 3],
      [3, 1, 2],
    ] as const;
    expect(shapeFinding({ edges, cells }, [{ stride: 8, sizes: [] }], WORDING)).toBe(
      'Half of the boxes are narrower than about 2 px, half lower than 32 px',
    );
    expect(shapeFinding({ edges, cells: [] }, [], WORDING)).toBe('No boxes were assigned');
  });
});
