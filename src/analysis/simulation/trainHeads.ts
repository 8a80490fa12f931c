import { KernelTrainer } from './kernel/KernelTrainer.ts';
import type { ClassPopulation, Training } from './model/ClassPopulation.ts';
import type { Heads } from './model/Heads.ts';
import type { Resolution } from './model/Resolution.ts';
import { averagePrecisions, type CurveOptions } from './scores/averagePrecisions.ts';
import { ExpectedLoss } from './training/ExpectedLoss.ts';
import { HeadTrainer } from './training/HeadTrainer.ts';
import { type Hooks, train } from './training/train.ts';

export interface TrainOptions extends Resolution {
  /** `trainHeads.wasm`, which does one training at a time; plain TypeScript where it is not given. */
  readonly kernel?: WebAssembly.Instance | undefined;
}

export interface TrainedHeads {
  readonly heads: Heads;
  /** AP in [0, 1] of each cell of a population; with a kernel only until its next training. */
  readonly averagePrecisions: (population: number, options: CurveOptions) => number[];
}

/**
 * Trains one head per population and cell, with the kernel where there is one that takes such steps and has room.
 *
 * @throws FailureError `internal` when a cell does not reach its budget
 */
export async function trainHeads(
  training: Training,
  options: TrainOptions,
  hooks: Hooks,
): Promise<TrainedHeads> {
  const trainer = kernelTrainer(training, options, hooks);
  if (trainer !== null) {
    await train(trainer, options, hooks);
    return trainer;
  }
  const { populations, cells } = training;
  const strata = populations.map(population => population.strata);
  const field = new ExpectedLoss(strata, cells, options.nodes, hooks.yieldToHost);
  const plain = new HeadTrainer(training, field, options);
  await train(plain, options, hooks);
  const { heads } = plain;
  return {
    heads,
    averagePrecisions(population, curve) {
      const from = population * cells.length;
      const seen = (populations[population] as ClassPopulation).strata;
      return averagePrecisions(heads, { from, to: from + cells.length }, seen, curve);
    },
  };
}

function kernelTrainer(
  training: Training,
  { kernel, ...resolution }: TrainOptions,
  { yieldToHost }: Hooks,
): KernelTrainer | null {
  if (kernel === undefined || resolution.stepping !== 'exponential') return null;
  try {
    return new KernelTrainer(kernel, training, resolution, yieldToHost);
  } catch (thrown) {
    if (thrown instanceof RangeError) return null;
    throw thrown;
  }
}
