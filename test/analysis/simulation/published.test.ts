import fs from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { simulateStrata } from '../../../src/analysis/simulation/simulate.ts';
import type { Simulation } from '../../../src/analysis/simulation/Simulation.ts';
import { goldenCase, goldenStrata } from '../../helpers/goldenSimulation.ts';
import { rankCorrelation } from '../../helpers/rankCorrelation.ts';
import { startWasm } from '../../helpers/wasmBackend.ts';

/** Lin et al. 2017, RetinaNet R-50 on COCO minival: Table 1a, Table 1b (each with its best α), and the remark on α = .5. */
const PAPER: readonly (readonly [gamma: number, alpha: number, ap: number])[] = [
  [0, 0.1, 0],
  [0, 0.25, 10.8],
  [0, 0.5, 30.2],
  [0, 0.75, 31.1],
  [0, 0.9, 30.8],
  [0, 0.99, 28.7],
  [0, 0.999, 25.1],
  [0.1, 0.75, 31.4],
  [0.2, 0.75, 31.9],
  [0.5, 0.5, 32.9],
  [1, 0.25, 33.7],
  [2, 0.25, 34],
  [2, 0.5, 33.6],
  [5, 0.25, 32.2],
];

/** 30 pairs trained for real on blood cells (364 images, 3 classes, from scratch, no score cut): mean AP50 of two seeds. */
const BLOOD_CELLS = {
  gammas: [0, 0.5, 1, 2, 3, 5],
  alphas: [0.1, 0.25, 0.5, 0.75, 0.9],
  ap50: [
    [0.615, 0.665, 0.725, 0.74, 0.756],
    [0.686, 0.724, 0.722, 0.755, 0.746],
    [0.702, 0.735, 0.749, 0.75, 0.772],
    [0.643, 0.7, 0.769, 0.741, 0.766],
    [0.67, 0.694, 0.737, 0.748, 0.73],
    [0.646, 0.658, 0.642, 0.662, 0.65],
  ],
};

/** Without the padding that aligns the columns of its tables. */
const science = fs
  .readFileSync(path.join(import.meta.dirname, '../../../docs/science.md'), 'utf8')
  .replaceAll(/ +/g, ' ');

const at = ({ gammas, alphas, averagePrecision }: Simulation, gamma: number, alpha: number) =>
  averagePrecision[gammas.indexOf(gamma)]![alphas.indexOf(alpha)]!;

beforeAll(startWasm);

describe('the simulation beside the RetinaNet paper', () => {
  let simulation: Simulation;
  let simulated: number[];

  beforeAll(async () => {
    simulation = await simulateStrata(goldenStrata(goldenCase('coco-like')), {
      scoreThreshold: 0.05,
      budget: 6,
      prior: 0.01,
      gammas: [0, 0.1, 0.2, 0.5, 1, 2, 5],
      alphas: [0.1, 0.25, 0.5, 0.75, 0.9, 0.99, 0.999],
    });
    simulated = PAPER.map(([gamma, alpha]) => at(simulation, gamma, alpha));
  });

  it('ranks the published pairs as the trainings did, and finds the same best pair', () => {
    const published = PAPER.map(([, , ap]) => ap);
    expect(rankCorrelation(simulated, published)).toBeGreaterThanOrEqual(0.945);
    expect(Math.max(...simulation.averagePrecision.flat())).toBe(at(simulation, 2, 0.25));
    expect(at(simulation, 2, 0.5)).toBeLessThan(at(simulation, 2, 0.25));
  });

  it('is printed in docs/science.md as it comes out', () => {
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

/** A row of the table: rank correlation with the trainings, and what the best simulated pair costs of the best trained. */
const compareTrainings = async (scoreThreshold: number, budget: number) => {
  const simulation = await simulateStrata(goldenStrata(goldenCase('blood-cells')), {
    scoreThreshold,
    budget,
    prior: 0.01,
    gammas: BLOOD_CELLS.gammas,
    alphas: BLOOD_CELLS.alphas,
  });
  const simulated = simulation.averagePrecision.flat();
  const trained = BLOOD_CELLS.ap50.flat();
  const picked = trained[simulated.indexOf(Math.max(...simulated))]!;
  const cost = 1 - picked / Math.max(...trained);
  const correlation = rankCorrelation(simulated, trained);
  return `| ${scoreThreshold} | ${budget} | ${correlation.toFixed(2)} | ${(100 * cost).toFixed(0)} % |`;
};

describe('the simulation beside 30 trainings on blood cells', () => {
  it('is printed in docs/science.md, with COCO’s threshold and budget and with ones nearer to that training', async () => {
    const rows = [
      await compareTrainings(0.05, 6),
      await compareTrainings(0.001, 6),
      await compareTrainings(0.001, 0.6),
    ];
    expect(science).toContain(rows.join('\n'));
  });
});
