import type { Pause, Progress } from '../contract/Progress.ts';
import type { Normalizer } from '../contract/SimulationInputs.ts';
import type { Evidence } from '../summary/evidence/Evidence.ts';
import type { SimulatorConstants } from './model/constants.ts';
import { difficulty } from './scores/difficulty.ts';
import { ENSEMBLE } from './ensemble.ts';
import { ALPHAS, axisWith, DEFAULT_PAIR, GAMMAS, gridCells } from './grid.ts';
import { negativesPerPositive } from './initialGradient.ts';
import { averageMembers, overClasses } from './overClasses.ts';
import { FAST, type Resolution } from './model/Resolution.ts';
import type { Simulation } from './model/Simulation.ts';
import { trainHeads } from './trainHeads.ts';
import type { Hooks } from './training/train.ts';
import type { ClassPopulation } from './model/ClassPopulation.ts';
import { populationsOf, type SeenStrata, seenStrata } from './populationsOf.ts';

export interface SimulationOptions {
  /** Detections below this score are dropped before AP is computed; in [0, 1). */
  readonly scoreThreshold: number;
  /** Training budget τ, within `BUDGET_RANGE`; `COCO_BUDGET` stands for 90,000 iterations of 16 images. */
  readonly budget: number;
  /** Initial foreground probability π, in (0, 1). */
  readonly prior: number;
  /** What the loss is divided by: the foreground anchors, or all anchors and classes. */
  readonly normalizer?: Normalizer;
  /** Learning rate over what is usual for the batch: a larger one starts rougher; 1 where it is not given. */
  readonly relativeRate?: number | undefined;
  /** γ ≥ 0 and α in [0, 1] to try; the default pair's 2 and .25 are added where they are missing. */
  readonly gammas?: readonly number[];
  readonly alphas?: readonly number[];
  /** Sets of constants; `ENSEMBLE` where it is not given. */
  readonly members?: readonly SimulatorConstants[] | undefined;
  readonly resolution?: Resolution;
  /** `seenStrata` of the same evidence, members and resolution, where they have been worked out. */
  readonly strata?: SeenStrata | undefined;
  /** `trainHeads.wasm`, which does one training at a time; plain TypeScript where it is not given. */
  readonly kernel?: WebAssembly.Instance | undefined;
  readonly progress?: Progress | undefined;
  readonly pause?: Pause | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * What a small head would reach with each pair of α and γ on this dataset (docs/science.md), under every set of constants
 * of the ensemble, on the TensorFlow.js backend that is active. Deterministic.
 *
 * @param evidence with at least one positive
 * @throws the signal's reason when aborted
 * @throws FailureError `internal` when the simulated training does not come to its end
 */
export async function simulate(
  evidence: Evidence,
  options: SimulationOptions,
): Promise<Simulation> {
  const { scoreThreshold, budget, prior, members = ENSEMBLE, resolution = FAST } = options;
  const gammas = axisWith(options.gammas ?? GAMMAS, DEFAULT_PAIR.gamma);
  const alphas = axisWith(options.alphas ?? ALPHAS, DEFAULT_PAIR.alpha);
  const cells = gridCells(gammas, alphas);
  const { report, yieldToHost } = watcher(options);
  const { groups } = evidence;

  const strata = options.strata ?? seenStrata(evidence, members, resolution);
  const populations = populationsOf(evidence, options, cells, { members, strata });
  const training = { populations, cells, prior };
  const { kernel } = options;
  const trained = await trainHeads(training, { ...resolution, kernel }, { report, yieldToHost });

  const reached: number[][] = [];
  for (const index of populations.keys()) {
    await yieldToHost();
    const member = members[index % members.length] as SimulatorConstants;
    reached.push(trained.averagePrecisions(index, { ...resolution, ...member, scoreThreshold }));
  }
  const grids = members.map((_, member) =>
    overClasses(
      groups.map((_group, group) => reached[group * members.length + member] as number[]),
      groups,
    ),
  );
  const rows = (values: readonly number[]) =>
    gammas.map((_, row) => values.slice(row * alphas.length, (row + 1) * alphas.length));
  const defaultCell =
    gammas.indexOf(DEFAULT_PAIR.gamma) * alphas.length + alphas.indexOf(DEFAULT_PAIR.alpha);
  return {
    gammas,
    alphas,
    averagePrecision: rows(averageMembers(grids)),
    members: grids.map(rows),
    scoreThreshold,
    prior,
    normalizer: options.normalizer ?? 'foreground',
    budget,
    difficulty: difficulty(
      trained.heads,
      groups.map(({ classes, positives }, group) => ({
        row: group * members.length * cells.length + defaultCell,
        strata: (populations[group * members.length] as ClassPopulation).strata,
        positives: classes * positives,
      })),
      negativesPerPositive(evidence),
    ),
  };
}

/** Tells the share done, lets messages through, and stops when asked to. */
function watcher({ progress, pause, signal }: SimulationOptions): Hooks {
  const yieldToHost = async () => {
    signal?.throwIfAborted();
    await pause?.();
    signal?.throwIfAborted();
  };
  return {
    yieldToHost,
    report: async share => {
      progress?.({ stage: 'simulate', share });
      await yieldToHost();
    },
  };
}
