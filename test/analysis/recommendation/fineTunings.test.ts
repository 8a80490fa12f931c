import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { fineTuningLines } from '../../helpers/truthGrids/fineTuningTables.ts';
import {
  type FineTuning,
  fineTunings,
  nearby,
  nearPredictions,
  predictions,
  RULES,
} from '../../helpers/truthGrids/fineTunings.ts';
import { PAIRS } from '../../helpers/truthGrids/surfaceOf.ts';

const page = (name: string) =>
  fs
    .readFileSync(path.join(import.meta.dirname, '../../../docs', name), 'utf8')
    .replaceAll(/ +/g, ' ');

describe('the recommendation beside fine-tunings that it was told of before they were run', () => {
  it('has for every grid what the choice is held against, and other seeds for the noise of the first', () => {
    const grids = fineTunings();
    for (const grid of grids) {
      for (const rule of ['default (2, .25)', 'always (1, .5)'])
        expect(grid.scores[RULES[rule]!(grid)]).not.toBeNaN();
      if (!grid.inSample)
        expect(grid.scores[RULES['near the default, given everything']!(grid)]).not.toBeNaN();
    }
    expect(grids.find(({ data }) => data === 'plates')?.noise).toBeGreaterThan(0);
  });

  it('is held to predictions that the decision before it prints', () => {
    const decision = page('decisions/0007-held-out-fine-tunings.md');
    for (const { data, steps, told, gamma, alpha, costOfDefault, range } of predictions) {
      const cells = [
        data,
        steps,
        told,
        `γ ${gamma}, α ${alpha}`,
        `${costOfDefault.toFixed(1)} %`,
        `${range[0].toFixed(1)} to ${range[2].toFixed(1)} %`,
      ];
      expect(decision).toContain(`| ${cells.join(' | ')} |`);
    }
  });

  it('stays near the default as decision 8 said of grids that were not run yet', () => {
    const decision = page('decisions/0008-near-the-default.md');
    for (const one of nearPredictions) {
      const { data, steps, told, gamma, alpha, costOfDefault, range, costs } = one;
      const cells = [
        data,
        steps,
        told,
        `γ ${gamma}, α ${alpha}`,
        `${costOfDefault.toFixed(1)} %`,
        `${range[0].toFixed(1)} to ${range[2].toFixed(1)} %`,
      ];
      expect(decision).toContain(`| ${cells.join(' | ')} |`);
      expect(costs).toHaveLength(49);
      if (told === 'config alone') continue;
      const grid = { steps, predictions: [one] } as unknown as FineTuning;
      expect(PAIRS[nearby(told)(grid)]).toEqual({ gamma, alpha });
    }
  });

  it('is printed in docs/science.md as it comes out', () => {
    const science = page('science.md');
    for (const line of fineTuningLines().filter(text => !text.startsWith('| -')))
      expect(science).toContain(line.replaceAll(/ +/g, ' '));
  });
});
