import { describe, expect, it } from 'vitest';
import { regretAt } from '../../../src/analysis/report/derive/surface.ts';

describe('the AP surface', () => {
  const simulation = {
    backend: 'cpu',
    scoreThreshold: 0.05,
    budget: 6,
    gammas: [0, 2],
    alphas: [0.25, 0.75],
    averagePrecision: [
      [0.1, 0.2],
      [0.4, 0.3],
    ],
  };

  it('is exact at its cells and linear between them', () => {
    expect(regretAt(simulation, 0.25, 2)).toBe(0);
    expect(regretAt(simulation, 0.75, 2)).toBeCloseTo(0.25);
    expect(regretAt(simulation, 0.5, 1)).toBeCloseTo(1 - 0.25 / 0.4);
  });

  it('is constant beyond its border', () => {
    expect(regretAt(simulation, 0.01, 5)).toBe(0);
    expect(regretAt(simulation, 0.99, 0)).toBeCloseTo(0.5);
    expect(regretAt({ ...simulation, averagePrecision: [[0, 0]] }, 0.5, 1)).toBe(0);
  });
});
