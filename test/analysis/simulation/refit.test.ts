import { beforeAll, describe, expect, it } from 'vitest';
import type { ObservedScores } from '../../../src/analysis/contract/ObservedScores.ts';
import { seededRandom } from '../../../src/analysis/geometry/seededRandom.ts';
import type { SimulatorConstants } from '../../../src/analysis/simulation/constants.ts';
import { ENSEMBLE } from '../../../src/analysis/simulation/ensemble.ts';
import { refit, SEPARABILITY } from '../../../src/analysis/simulation/refit.ts';
import { FAST } from '../../../src/analysis/simulation/Resolution.ts';
import { scoreMixture, type ScoreMixture } from '../../../src/analysis/simulation/ScoreMixture.ts';
import { simulate } from '../../../src/analysis/simulation/simulate.ts';
import { train } from '../../../src/analysis/simulation/train.ts';
import { worldsOf } from '../../../src/analysis/simulation/worldsOf.ts';
import { bloodCellEvidence } from '../../helpers/truth.ts';
import { startWasm } from '../../helpers/wasmBackend.ts';

const evidence = bloodCellEvidence();
const model = { trained: { alpha: 0.25, gamma: 2 }, budget: 1.4, prior: 0.01 };
const LOWEST = 0.05;

/** So many scores drawn from a mixture by Box and Muller; those below the cut are dropped, as in a file. */
function drawn({ centre, spread, weight }: ScoreMixture, count: number, random: () => number) {
  const total = weight.reduce((sum, part) => sum + part, 0);
  const scores: number[] = [];
  let missed = 0;
  for (let i = 0; i < 200 * count && scores.length < count; i++) {
    let left = random() * total;
    const part = Math.max(
      0,
      weight.findIndex(share => (left -= share) < 0),
    );
    const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    const score = 1 / (1 + Math.exp(-(centre[part]! + spread[part]! * normal)));
    if (score >= LOWEST) scores.push(score);
    else missed++;
  }
  return { scores, missed };
}

/** A file of a model that lives in a world of these constants. */
async function detectionsOf(truth: SimulatorConstants): Promise<ObservedScores> {
  const cells = [model.trained];
  const worlds = worldsOf(evidence, model, cells, { members: [truth], resolution: FAST });
  const heads = await train({ worlds, cells, prior: model.prior }, FAST, {
    report: async () => {},
    breathe: async () => {},
  });
  const views = evidence.groups.map((group, row) => ({
    heads,
    row,
    strata: worlds[row]!.strata,
    group,
  }));
  const random = seededRandom(3);
  const hits = drawn(scoreMixture(views, truth, 1), 1000, random);
  const errors = drawn(scoreMixture(views, truth, 0), 400, random);
  return { hits: hits.scores, errors: errors.scores, missed: hits.missed, lowest: LOWEST };
}

/** What every pair of a small grid costs each member. */
async function costsByMember(): Promise<number[][]> {
  const { members } = await simulate(evidence, {
    ...model,
    scoreThreshold: 0.05,
    gammas: [0, 1, 2, 5],
    alphas: [0.1, 0.25, 0.5, 0.9],
  });
  return members.map(grid => {
    const best = Math.max(...grid.flat());
    return grid.flat().map(value => 1 - value / best);
  });
}

const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

describe('refit', () => {
  beforeAll(startWasm);

  it('knows the world behind detections better than all members do: each left out in turn', async () => {
    const costs = await costsByMember();
    const errorOf = (members: readonly SimulatorConstants[], truth: number) =>
      mean(
        costs[truth]!.map((real, cell) =>
          Math.abs(real - mean(members.map(member => costs[ENSEMBLE.indexOf(member)]![cell]!))),
        ),
      );
    const before: number[] = [];
    const after: number[] = [];
    for (const [truth, constants] of ENSEMBLE.entries()) {
      const others = ENSEMBLE.filter(member => member !== constants);
      const found = await refit(evidence, await detectionsOf(constants), model, {
        members: others,
      });
      expect(found.outcome).toBe('fitted');
      expect(found.members).toHaveLength(8);
      expect(found.misfit.after).toBeLessThan(found.misfit.before);
      before.push(errorOf(others, truth));
      after.push(errorOf(found.members, truth));
    }
    expect(mean(after)).toBeLessThan(0.95 * mean(before));
  }, 120_000);

  it('finds a member that the detections come from', async () => {
    for (const truth of [ENSEMBLE[1]!, ENSEMBLE[6]!, ENSEMBLE[12]!]) {
      const { members, constants } = await refit(evidence, await detectionsOf(truth), model);
      expect(members.slice(0, 4)).toContain(truth);
      expect(constants.map(({ name }) => name)).toEqual(SEPARABILITY);
    }
  }, 60_000);

  it('leaves the ensemble alone where there are too few detections, or none like the simulation', async () => {
    const few = await refit(
      evidence,
      { hits: [0.9], errors: [0.3], missed: 1, lowest: 0.05 },
      model,
    );
    expect(few).toMatchObject({ outcome: 'few', hits: 1, errors: 1 });
    expect(few.members).toBe(ENSEMBLE);
    // errors as sure as can be, hits at the cut, and nearly all boxes missed
    const unlike = await refit(
      evidence,
      {
        hits: Array.from({ length: 60 }, () => 0.051),
        errors: Array.from({ length: 60 }, () => 0.999999),
        missed: 100_000,
        lowest: 0.05,
      },
      model,
    );
    expect(unlike.outcome).toBe('unlike');
    expect(unlike.members).toBe(ENSEMBLE);
  }, 60_000);
});
