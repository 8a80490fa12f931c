import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { fineTuningLines } from '../../helpers/truthGrids/fineTuningTables.ts';
import { fineTunings, predictions, RULES } from '../../helpers/truthGrids/fineTunings.ts';

const page = (name: string) =>
  fs
    .readFileSync(path.join(import.meta.dirname, '../../../docs', name), 'utf8')
    .replaceAll(/ +/g, ' ');

describe('the recommendation beside fine-tunings that it was told of before they were run', () => {
  it('has for every grid what is compared, and other seeds for the noise of the held-out one', () => {
    const grids = fineTunings();
    for (const grid of grids)
      for (const choose of Object.values(RULES)) expect(grid.scores[choose(grid)]).not.toBeNaN();
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

  it('is printed in docs/science.md as it comes out', () => {
    const science = page('science.md');
    for (const line of fineTuningLines().filter(text => !text.startsWith('| -')))
      expect(science).toContain(line.replaceAll(/ +/g, ' '));
  });
});
