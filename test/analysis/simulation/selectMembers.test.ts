import { beforeAll, describe, expect, it } from 'vitest';
import type { SimulatorConstants } from '../../../src/analysis/simulation/model/constants.ts';
import { ENSEMBLE } from '../../../src/analysis/simulation/ensemble.ts';
import { selectMembers, SEPARABILITY } from '../../../src/analysis/simulation/selectMembers.ts';
import { simulate } from '../../../src/analysis/simulation/simulate.ts';
import { detectionsOf } from '../../helpers/assignment/detectionsOf.ts';
import { bloodCellEvidence } from '../../helpers/truth.ts';
import { startWasm } from '../../helpers/wasmBackend.ts';

const evidence = bloodCellEvidence();
const model = { trained: { alpha: 0.25, gamma: 2 }, budget: 1.4, prior: 0.01 };

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

describe('selecting members', () => {
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
      const found = await selectMembers(
        evidence,
        await detectionsOf(evidence, constants, model),
        model,
        {
          members: others,
        },
      );
      expect(found.outcome).toBe('selected');
      expect(found.members).toHaveLength(8);
      expect(found.misfit.after).toBeLessThan(found.misfit.before);
      before.push(errorOf(others, truth));
      after.push(errorOf(found.members, truth));
    }
    expect(mean(after)).toBeLessThan(0.95 * mean(before));
  }, 120_000);

  it('finds a member that the detections come from', async () => {
    for (const truth of [ENSEMBLE[1]!, ENSEMBLE[6]!, ENSEMBLE[12]!]) {
      const { members, constants } = await selectMembers(
        evidence,
        await detectionsOf(evidence, truth, model),
        model,
      );
      expect(members.slice(0, 4)).toContain(truth);
      expect(constants.map(({ name }) => name)).toEqual(SEPARABILITY);
    }
  }, 60_000);

  it('leaves the ensemble alone where there are too few detections, or none like the simulation', async () => {
    const few = await selectMembers(
      evidence,
      { hits: Float64Array.of(0.9), errors: Float64Array.of(0.3), missed: 1, lowest: 0.05 },
      model,
    );
    expect(few).toMatchObject({ outcome: 'few', hits: 1, errors: 1 });
    expect(few.members).toBe(ENSEMBLE);
    // errors as sure as can be, hits at the cut, and nearly all boxes missed
    const unlike = await selectMembers(
      evidence,
      {
        hits: new Float64Array(60).fill(0.051),
        errors: new Float64Array(60).fill(0.999999),
        missed: 100_000,
        lowest: 0.05,
      },
      model,
    );
    expect(unlike.outcome).toBe('unlike');
    expect(unlike.members).toBe(ENSEMBLE);
  }, 60_000);
});
