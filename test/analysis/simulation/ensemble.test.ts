import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../src/analysis/geometry/seededRandom.ts';
import { ENSEMBLE } from '../../../src/analysis/simulation/ensemble.ts';
import { drawConstants } from '../../helpers/prior.ts';

describe('the ensemble', () => {
  it('comes from the first 310 draws of seed 7 from its prior, and from nowhere else', () => {
    const random = seededRandom(7);
    const draws = Array.from({ length: 310 }, () => JSON.stringify(drawConstants(random)));
    expect(ENSEMBLE).toHaveLength(16);
    expect(new Set(ENSEMBLE.map(member => JSON.stringify(member))).size).toBe(16);
    for (const member of ENSEMBLE) expect(draws).toContain(JSON.stringify(member));
  });
});
