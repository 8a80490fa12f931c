import type { ObservedScores } from '../../../src/analysis/contract/ObservedScores.ts';
import { seededRandom } from '../../../src/analysis/geometry/seededRandom.ts';
import type { SimulatorConstants } from '../../../src/analysis/simulation/model/constants.ts';
import type { TrainedModel } from '../../../src/analysis/simulation/selectMembers.ts';
import { FAST } from '../../../src/analysis/simulation/model/Resolution.ts';
import {
  scoreMixture,
  type ScoreMixture,
} from '../../../src/analysis/simulation/scores/ScoreMixture.ts';
import { trainHeads } from '../../../src/analysis/simulation/trainHeads.ts';
import { populationsOf, seenStrata } from '../../../src/analysis/simulation/populationsOf.ts';
import type { Evidence } from '../../../src/analysis/summary/evidence/Evidence.ts';

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
export async function detectionsOf(
  evidence: Evidence,
  truth: SimulatorConstants,
  model: TrainedModel,
): Promise<ObservedScores> {
  const cells = [model.trained];
  const members = [truth];
  const strata = seenStrata(evidence, members, FAST);
  const populations = populationsOf(evidence, model, cells, { members, strata });
  const { heads } = await trainHeads({ populations, cells, prior: model.prior }, FAST, {
    report: async () => {},
    yieldToHost: async () => {},
  });
  const views = evidence.groups.map((group, row) => ({
    heads,
    row,
    strata: populations[row]!.strata,
    group,
  }));
  const random = seededRandom(3);
  const hits = drawn(scoreMixture(views, truth, 1), 1000, random);
  const errors = drawn(scoreMixture(views, truth, 0), 400, random);
  return {
    hits: Float64Array.from(hits.scores).toSorted(),
    errors: Float64Array.from(errors.scores).toSorted(),
    missed: hits.missed,
    lowest: LOWEST,
  };
}
