import fs from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { ENSEMBLE } from '../../../src/analysis/simulation/ensemble.ts';
import { ALPHAS, GAMMAS } from '../../../src/analysis/simulation/grid.ts';
import type { Grid, Simulation } from '../../../src/analysis/simulation/model/Simulation.ts';
import { simulatedPair } from '../../helpers/simulation/simulatedPair.ts';
import {
  judgeBloodCells,
  judgePaper,
  paperPoints,
  simulateBloodCells,
  simulatePaper,
  trainedCost,
} from '../../helpers/words/tables.ts';
import { PAPER } from '../../helpers/truth.ts';
import { startWasm } from '../../helpers/wasmBackend.ts';

/** Without the padding that aligns the columns of its tables. */
const science = fs
  .readFileSync(path.join(import.meta.dirname, '../../../docs/science.md'), 'utf8')
  .replaceAll(/ +/g, ' ');

const percent = (share: number) => `${(100 * share).toFixed(1)} %`;

beforeAll(startWasm);

describe('the simulation beside the RetinaNet paper', () => {
  let simulation: Simulation;
  beforeAll(async () => {
    simulation = await simulatePaper();
  }, 60_000);

  it('ranks the published pairs as the trainings did, and finds the same best pair', () => {
    const found = judgePaper(simulation.averagePrecision);
    expect(found.correlation).toBeGreaterThanOrEqual(0.95);
    expect(found.hitsBest).toBe(true);
    expect(found.alphaSteps).toBeLessThanOrEqual(1);
    expect(found.halfBelowQuarter).toBe(true);
    // the paper gains 9.3 % over its best cross entropy
    expect(found.gain).toBeGreaterThan(0.07);
    expect(found.gain).toBeLessThan(0.12);
  });

  it('describes the paper with every member of the ensemble', () => {
    expect(simulation.members).toHaveLength(ENSEMBLE.length);
    for (const member of simulation.members) {
      const found = judgePaper(member);
      expect(found.correlation).toBeGreaterThanOrEqual(0.96);
      expect(found.regretOfDefault).toBeLessThanOrEqual(0.01);
    }
  });

  it.each([
    // Chen et al. 2019, arXiv:1909.04868: 7 % below focal loss
    [1e-10, 0.05, 0.09],
    [1e-5, 0.02, 0.05],
  ])(
    'lets cross entropy with π = %f stay near focal loss, as published',
    async (prior, least, most) => {
      const low = await simulatePaper({ prior });
      const at = (grid: Grid, gamma: number, alpha: number) =>
        grid[low.gammas.indexOf(gamma)]![low.alphas.indexOf(alpha)]!;
      const usual = (member: number) => at(simulation.members[member]!, 2, 0.25);
      const mean = (of: (grid: Grid) => number) =>
        low.members.reduce((sum, grid, i) => sum + of(grid) / usual(i), 0) / low.members.length;
      const cost = 1 - mean(grid => at(grid, 0, 0.5));
      expect(cost).toBeGreaterThan(least);
      expect(cost).toBeLessThan(most);
      // nor is focal loss thrown away by it
      expect(1 - mean(grid => at(grid, 2, 0.25))).toBeLessThan(0.05);
    },
    60_000,
  );

  it('is printed in docs/science.md as it comes out', () => {
    const simulated = paperPoints(simulation.averagePrecision);
    const scale =
      simulated.reduce((sum, value, i) => sum + value * PAPER[i]![2], 0) /
      simulated.reduce((sum, value) => sum + value * value, 0);
    const rows = PAPER.map(
      ([gamma, alpha, ap], i) =>
        `| ${gamma} | ${alpha} | ${ap.toFixed(1)} | ${(scale * simulated[i]!).toFixed(1)} |`,
    );
    expect(science).toContain(rows.join('\n'));
  });
});

describe('the simulation beside 30 trainings on blood cells', () => {
  /** What the simulation alone chooses, out of the product's grid of pairs. */
  const chosen = async (budget?: number) =>
    simulatedPair(
      await simulateBloodCells({
        gammas: GAMMAS,
        alphas: ALPHAS,
        ...(budget !== undefined && { budget }),
      }),
    );

  it('ranks them with their own schedule, and sees what the default costs', async () => {
    const found = judgeBloodCells((await simulateBloodCells()).averagePrecision);
    expect(found.correlation).toBeGreaterThanOrEqual(0.8);
    // 9.3 % in the trainings
    expect(found.regretOfDefault).toBeGreaterThanOrEqual(0.05);
    const cost = trainedCost(await chosen());
    expect(cost.single).toBeLessThanOrEqual(0.03);
    expect(cost.neighbourhood).toBeLessThanOrEqual(0.03);
  }, 60_000);

  it('is printed in docs/science.md for other budgets too, as they come out', async () => {
    const rows: string[] = [];
    for (const budget of [0.1, 0.19, 0.33, 0.6, 1.42, 6]) {
      const found = judgeBloodCells((await simulateBloodCells({ budget })).averagePrecision);
      const pair = await chosen(budget);
      const { single, neighbourhood } = trainedCost(pair);
      rows.push(
        `| ${budget} | ${found.correlation.toFixed(2)} | γ ${pair.gamma}, α ${pair.alpha} | ${percent(single)} | ${percent(neighbourhood)} | ${percent(found.regretOfDefault)} |`,
      );
    }
    expect(science).toContain(rows.join('\n'));
  }, 120_000);
});
