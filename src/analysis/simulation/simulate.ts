import type { Pause, Progress } from '../contract/Progress.ts';
import type { Evidence } from '../summary/Evidence.ts';
import { averagePrecision } from './averagePrecision.ts';
import { buildStrata } from './buildStrata.ts';
import { COCO_CONSTANTS } from './constants.ts';
import { difficulty } from './difficulty.ts';
import { ALPHAS, axisWith, DEFAULT_PAIR, GAMMAS, gridCells } from './grid.ts';
import type { Simulation } from './Simulation.ts';
import type { Strata } from './Strata.ts';
import { train } from './train.ts';

export interface SimulationOptions {
  /** Detections below this score are dropped before AP is computed; in [0, 1). */
  readonly scoreThreshold: number;
  /** Training budget τ, > 0; `COCO_BUDGET` stands for 90,000 iterations of 16 images. */
  readonly budget: number;
  /** Initial foreground probability π, in (0, 1). */
  readonly prior: number;
  /** γ ≥ 0 and α in [0, 1] to try; the default pair's 2 and .25 are added where they are missing. */
  readonly gammas?: readonly number[];
  readonly alphas?: readonly number[];
  readonly progress?: Progress | undefined;
  readonly pause?: Pause | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * What a small head would reach with each pair of α and γ on this dataset (docs/science.md), on the TensorFlow.js backend
 * that is active. Deterministic.
 *
 * @param evidence with at least one positive
 * @throws the signal's reason when aborted
 * @throws FailureError `internal` when the simulated training does not come to its end
 */
export async function simulate(
  evidence: Evidence,
  options: SimulationOptions,
): Promise<Simulation> {
  return simulateStrata(buildStrata(evidence, COCO_CONSTANTS), options);
}

/** The same from the strata on. */
export async function simulateStrata(
  strata: Strata,
  options: SimulationOptions,
): Promise<Simulation> {
  const { scoreThreshold, budget, prior, progress, pause, signal } = options;
  const gammas = axisWith(options.gammas ?? GAMMAS, DEFAULT_PAIR.gamma);
  const alphas = axisWith(options.alphas ?? ALPHAS, DEFAULT_PAIR.alpha);
  const between = async (share: number) => {
    signal?.throwIfAborted();
    progress?.({ stage: 'simulate', share });
    await pause?.();
    signal?.throwIfAborted();
  };
  const heads = await train(strata, gridCells(gammas, alphas), { budget, prior }, between);
  const cellOf = (row: number, column: number) => row * alphas.length + column;
  const precisions: number[][] = [];
  for (const row of gammas.keys()) {
    await between(1);
    precisions.push(
      alphas.map((_, column) =>
        averagePrecision(heads, cellOf(row, column), strata, scoreThreshold),
      ),
    );
  }
  const defaultCell = cellOf(
    gammas.indexOf(DEFAULT_PAIR.gamma),
    alphas.indexOf(DEFAULT_PAIR.alpha),
  );
  return {
    gammas,
    alphas,
    averagePrecision: precisions,
    scoreThreshold,
    budget,
    difficulty: difficulty(heads, defaultCell, strata),
  };
}
