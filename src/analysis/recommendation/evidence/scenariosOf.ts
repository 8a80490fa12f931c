import type { TrainedGrid } from '../library/TrainedGrid.ts';
import { BELIEFS, type Beliefs } from './beliefs.ts';
import type { Circumstances } from './Circumstances.ts';
import { likenessToCoco } from './likenessToCoco.ts';
import { contrasted, moveGrid, shifted } from './moveGrid.ts';
import type { Scenario } from './Scenario.ts';
import { gate, type Situation, situationsOf } from './situations.ts';

interface Pair {
  readonly gamma: number;
  readonly alpha: number;
}

/** What scenarios are made of. */
export interface Sources {
  readonly pairs: readonly Pair[];
  readonly library: readonly TrainedGrid[];
  /** Simulated AP of the pairs for a training budget τ of `simulatedBudgets`. */
  readonly simulated: (budget: number) => readonly number[];
  readonly beliefs?: Beliefs;
}

/** Shares of belief below this are left out. */
const NEGLIGIBLE = 1e-3;
/**
 * Contrast of the simulator where nothing like it was trained, beside `contrastSpread`: three points with the mean and the
 * deviation of a normal distribution.
 */
const BESIDE = Math.sqrt(BELIEFS.simulatedSpread ** 2 - BELIEFS.contrastSpread ** 2);
const CONTRASTS = [
  { share: 1 / 6, times: Math.exp(-Math.sqrt(3) * BESIDE) },
  { share: 2 / 3, times: 1 },
  { share: 1 / 6, times: Math.exp(Math.sqrt(3) * BESIDE) },
];
/** AP that counts as none. */
const LEAST_SCORE = 1e-9;

/** The budgets τ that the simulator is to be asked for, each once. */
export function simulatedBudgets(
  circumstances: Circumstances,
  library: readonly TrainedGrid[],
): number[] {
  const wanted = situationsOf(circumstances).flatMap(({ steps, budget }) => {
    const near = gate(steps, library);
    return [
      ...(near > NEGLIGIBLE ? BELIEFS.simulatedBudgets : []),
      ...(near < 1 - NEGLIGIBLE ? [budget] : []),
    ];
  });
  return [...new Set(wanted)];
}

/**
 * Every way in which the scores may turn out, with its share of belief.
 *
 * @param widely whether the place of the simulator's best pair is taken to be off, too: for what is said of costs. A choice
 *   among such scenarios is no better, and at the edges of the grid worse
 */
export function scenariosOf(
  circumstances: Circumstances,
  sources: Sources,
  widely = false,
): Scenario[] {
  const parts = situationsOf(circumstances).flatMap(situation =>
    partsOf(situation, circumstances, { ...sources, widely }),
  );
  const kept = parts.filter(({ weight }) => weight > NEGLIGIBLE);
  const whole = kept.reduce((sum, { weight }) => sum + weight, 0);
  return kept.map(part => ({ ...part, weight: part.weight / whole }));
}

function partsOf(
  situation: Situation,
  circumstances: Circumstances,
  sources: Sources & { readonly widely: boolean },
): Scenario[] {
  const { weight, steps, budget } = situation;
  const { negativesPerPositive } = circumstances;
  const near = gate(steps, sources.library);
  const trained =
    steps !== null && near > NEGLIGIBLE
      ? asTrained({ steps, negativesPerPositive }, sources).map(part => ({
          ...part,
          weight: weight * near * part.weight,
        }))
      : [];
  if (near >= 1 - NEGLIGIBLE) return trained;
  const placed = sources.widely ? likenessToCoco({ ...circumstances, budget }) : 1;
  const alone = asSimulated(budget, placed, sources);
  return [
    ...trained,
    ...alone.map(part => ({ ...part, weight: weight * (1 - near) * part.weight })),
  ];
}

/** Stored trainings, each dataset alike and those of about the length first, and the simulator at the contrast they have. */
function asTrained(
  to: { readonly steps: number; readonly negativesPerPositive: number },
  { pairs, library, simulated, beliefs = BELIEFS }: Sources,
): Scenario[] {
  const datasets = [...new Set(library.map(({ dataset }) => dataset))];
  const kernel = ({ steps }: TrainedGrid) =>
    Math.exp(-((Math.log2(to.steps / steps) / beliefs.lengthKernel) ** 2) / 2);
  const moved = library.map((grid): Scenario => {
    const alike = library.filter(({ dataset }) => dataset === grid.dataset);
    const share = kernel(grid) / alike.reduce((sum, other) => sum + kernel(other), 0);
    return {
      weight: ((1 - beliefs.simulatedWeight) * share) / datasets.length,
      logScores: moveGrid(grid, to, pairs, beliefs),
      origin: { kind: 'trained', grid: grid.name },
    };
  });
  const contrast =
    beliefs.simulatedContrast * (beliefs.usualSteps / to.steps) ** beliefs.contrastExponent;
  const ofSimulator = beliefs.simulatedBudgets.map((budget): Scenario => ({
    weight: beliefs.simulatedWeight / beliefs.simulatedBudgets.length,
    logScores: contrasted(logarithms(simulated(budget)), contrast),
    origin: { kind: 'simulated', budget },
  }));
  return [...moved, ...ofSimulator];
}

/**
 * The simulator alone: its contrast is off, and so is the place of its best pair, as was measured where there are trainings;
 * the place less so near the published ones that it was calibrated on.
 *
 * @param placed how sure the place is, in [0, 1]
 */
function asSimulated(budget: number, placed: number, { pairs, simulated }: Sources): Scenario[] {
  const surface = surfaceOf(pairs, logarithms(simulated(budget)));
  const aside = (1 - placed) / 8;
  const by = BELIEFS.simulatedShift;
  const shifts = [
    { u: 0, v: 0, share: 1 - 4 * aside },
    ...[by, -by].flatMap(step => [
      { u: step, v: 0, share: aside },
      { u: 0, v: step, share: aside },
    ]),
  ];
  const likely = shifts.filter(({ share }) => share > 0);
  return likely.flatMap(shift => {
    const moved = shifted(surface, shift, pairs);
    return CONTRASTS.map(({ share, times }): Scenario => ({
      weight: share * shift.share,
      logScores: contrasted(moved, times),
      origin: { kind: 'simulated', budget },
    }));
  });
}

/** @param pairs of a grid, row by row */
function surfaceOf(pairs: readonly Pair[], values: readonly number[]) {
  const gammas = [...new Set(pairs.map(({ gamma }) => gamma))];
  const alphas = [...new Set(pairs.map(({ alpha }) => alpha))];
  const logScores = gammas.map((_, row) =>
    values.slice(row * alphas.length, (row + 1) * alphas.length),
  );
  return { gammas, alphas, logScores };
}

function logarithms(scores: readonly number[]): number[] {
  return scores.map(score => Math.log(Math.max(LEAST_SCORE, score)));
}
