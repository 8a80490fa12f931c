import { moveGrid } from '../../../src/analysis/recommendation/evidence/moveGrid.ts';
import { ALPHAS, GAMMAS } from '../../../src/analysis/simulation/grid.ts';
import type { FineTuning } from './fineTunings.ts';
import { mean, PAIRS, surfaceOf } from './surfaceOf.ts';

/** As `focal-lens analyze` counts them (docs/decisions 7 and 8). */
const NEGATIVES_PER_POSITIVE: Readonly<Record<string, number>> = {
  plates: 2207,
  cards: 1316,
  raccoon: 375,
  microcontrollers: 1284,
};
/** Noise of a run where neither this length nor the other was run with other seeds: as of cards. */
const USUAL_NOISE = 0.04;
/** No pair is said to be below a twelfth of the best. */
const LEAST = 0.08;

/** Of pairs that were run on a grid, the one with the least cost that others expect. */
function cheapestRun({ scores }: FineTuning, costs: readonly number[]): number {
  const run = [...scores.keys()].filter(cell => !Number.isNaN(scores[cell]!));
  return run.reduce((best, cell) => (costs[cell]! < costs[best]! ? cell : best));
}

const onOther = (judged: FineTuning, all: readonly FineTuning[]) =>
  all.filter(({ data }) => data !== judged.data);

/** With so much of the noise of 120 steps where only those were run with other seeds: it falls as in stored trainings. */
const atLength = (steps: number) => (steps / 120) ** -0.65;

function smoothed(grid: FineTuning, all: readonly FineTuning[]): readonly number[] {
  const known = all.find(({ data, noise }) => data === grid.data && !Number.isNaN(noise));
  const noise = Number.isNaN(grid.noise)
    ? (known?.noise ?? USUAL_NOISE) * atLength(grid.steps)
    : grid.noise;
  const surface = surfaceOf(
    grid.scores.map(score => [score]),
    noise,
  );
  return surface.smooth.map(value => Math.max(LEAST, value));
}

/**
 * The pair that fine-tunings of the other sets would choose as stored trainings do: moved to the judged one's circumstances,
 * each set alike and those of its length first.
 */
export function movedFromOthers(judged: FineTuning, all: readonly FineTuning[]): number {
  const others = onOther(judged, all);
  const kernel = ({ steps }: FineTuning) => Math.exp(-(Math.log2(judged.steps / steps) ** 2) / 2);
  const to = {
    steps: judged.steps,
    negativesPerPositive: NEGATIVES_PER_POSITIVE[judged.data]!,
  };
  const parts = others.map(grid => {
    const smooth = smoothed(grid, all);
    const scores = GAMMAS.map((_, row) =>
      smooth.slice(row * ALPHAS.length, (row + 1) * ALPHAS.length),
    );
    const circumstances = {
      steps: grid.steps,
      negativesPerPositive: NEGATIVES_PER_POSITIVE[grid.data]!,
    };
    const alike = others.filter(({ data }) => data === grid.data);
    const whole = alike.reduce((sum, other) => sum + kernel(other), 0);
    return {
      weight: kernel(grid) / whole,
      logScores: moveGrid({ ...circumstances, gammas: GAMMAS, alphas: ALPHAS, scores }, to, PAIRS),
    };
  });
  const costs = PAIRS.map((_, cell) =>
    parts.reduce(
      (sum, { weight, logScores }) => sum + weight * (1 - Math.exp(logScores[cell]!)),
      0,
    ),
  );
  return cheapestRun(judged, costs);
}

/** The pair that costs least on the other sets, of those that were run on all of their grids. */
export function constantOfOthers(judged: FineTuning, all: readonly FineTuning[]): number {
  const others = onOther(judged, all);
  const sets = [...new Set(others.map(({ data }) => data))];
  const costs = PAIRS.map((_, cell) =>
    mean(
      sets.map(set =>
        mean(
          others
            .filter(({ data }) => data === set)
            .map(({ scores, best }) => 1 - scores[cell]! / best),
        ),
      ),
    ),
  );
  return cheapestRun(
    judged,
    costs.map(cost => (Number.isNaN(cost) ? Infinity : cost)),
  );
}
