import type { Scenario } from '../recommendation/evidence/Scenario.ts';
import type { Simulation } from '../simulation/model/Simulation.ts';

/** ln AP below which pairs are alike: both are lost. */
const FLOOR = -2.5;

/** The members of an ensemble as scenarios that are believed alike. */
export function scenariosOf({ members, budget }: Simulation): Scenario[] {
  return members.map(member => {
    const scores = member.flat();
    const best = Math.max(...scores);
    return {
      weight: 1 / members.length,
      logScores: scores.map(score => (best > 0 ? Math.max(FLOOR, Math.log(score / best)) : 0)),
      origin: { kind: 'simulated', budget },
    };
  });
}
