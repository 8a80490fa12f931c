import { describe, expect, it } from 'vitest';
import {
  clearlyBetter,
  neededShare,
} from '../../../../src/analysis/pilot/comparison/clearlyBetter.ts';
import { comparePairs } from '../../../../src/analysis/pilot/comparison/comparePairs.ts';
import { pairsToCompare } from '../../../../src/analysis/pilot/comparison/pairsToCompare.ts';
import { pilotEvidence } from '../../../../src/analysis/pilot/comparison/pilotEvidence.ts';
import { pilotLength, timeOf } from '../../../../src/analysis/pilot/comparison/pilotLength.ts';
import {
  runComparison,
  trainingsOf,
} from '../../../../src/analysis/pilot/comparison/runComparison.ts';
import type { PilotRun } from '../../../../src/analysis/pilot/training/PilotRun.ts';

const USUAL = { gamma: 2, alpha: 0.25, role: 'default' } as const;
const OTHER = { gamma: 0.5, alpha: 0.75, role: 'recommended' } as const;
const THIRD = { gamma: 1, alpha: 0.5, role: 'neighbour' } as const;

const runOf = (
  { gamma, alpha }: { readonly gamma: number; readonly alpha: number },
  seed: number,
  ap50: number | null,
): PilotRun => ({
  gamma,
  alpha,
  seed,
  steps: 544,
  ap50,
  ap: ap50,
  divergedAt: ap50 === null ? 7 : null,
  curve: [],
  milliseconds: 0,
});

describe('pairs to compare', () => {
  const asked = { recommended: null, present: null, worthTrying: [], named: [] };

  it('are the default, the recommended, the present and the next that is none of them', () => {
    const found = pairsToCompare({
      ...asked,
      recommended: OTHER,
      present: THIRD,
      worthTrying: [OTHER, THIRD, { gamma: 1, alpha: 0.75 }, { gamma: 0, alpha: 0.5 }],
    });
    expect(found.map(({ role }) => role)).toEqual([
      'default',
      'recommended',
      'present',
      'neighbour',
    ]);
    expect(found.at(-1)).toMatchObject({ gamma: 1, alpha: 0.75 });
  });

  it('are each there once, where the recommended or the present one is the default', () => {
    const found = pairsToCompare({ ...asked, recommended: USUAL, present: USUAL });
    expect(found).toEqual([USUAL]);
  });

  it('are those that the user names, and no others', () => {
    const named = [OTHER, OTHER, USUAL];
    expect(pairsToCompare({ ...asked, recommended: THIRD, named })).toEqual([
      { ...OTHER, role: 'named' },
      { ...USUAL, role: 'named' },
    ]);
  });
});

describe('pairs compared', () => {
  it('differ by the mean over seeds, whatever the seeds do to both', () => {
    const runs = [
      runOf(USUAL, 0, 0.4),
      runOf(USUAL, 1, 0.6),
      runOf(OTHER, 0, 0.5),
      runOf(OTHER, 1, 0.72),
    ];
    const { pairs, reference } = comparePairs([USUAL, OTHER], runs, 544);
    expect(reference).toEqual(USUAL);
    expect(pairs[0]).toMatchObject({ ap50: 0.5, overReference: null, verdict: 'reference' });
    expect(pairs[1]?.overReference?.value).toBeCloseTo(0.11, 12);
    expect(pairs[1]?.verdict).toBe('better');
  });

  it('have an error that grows with what seeds do to the difference', () => {
    const errorOf = (second: number) => {
      const runs = [
        runOf(USUAL, 0, 0.5),
        runOf(USUAL, 1, 0.5),
        runOf(OTHER, 0, 0.5),
        runOf(OTHER, 1, second),
      ];
      return comparePairs([USUAL, OTHER], runs, 544).pairs[1]?.overReference?.error ?? NaN;
    };
    expect(errorOf(0.6)).toBeGreaterThan(errorOf(0.5));
    // The law of seeds, √2 · .04 · 2^(−.65 · log₂(544 / 512)) of AP .5, with a weight of 4 against one degree of freedom.
    const law = Math.SQRT2 * 0.04 * 2 ** (-0.65 * Math.log2(544 / 512)) * 0.5;
    expect(errorOf(0.5)).toBeCloseTo(Math.sqrt((4 * law ** 2) / 5 / 2), 12);
  });

  it('are alike within two errors, and worse beyond', () => {
    const runs = [
      runOf(USUAL, 0, 0.5),
      runOf(USUAL, 1, 0.5),
      runOf(OTHER, 0, 0.51),
      runOf(OTHER, 1, 0.51),
      runOf(THIRD, 0, 0.3),
      runOf(THIRD, 1, 0.3),
    ];
    const { pairs } = comparePairs([USUAL, OTHER, THIRD], runs, 544);
    expect(pairs.map(({ verdict }) => verdict)).toEqual(['reference', 'no-difference', 'worse']);
  });

  it('go on without the one that diverged, and are held against the next where it is the first', () => {
    const runs = [
      runOf(USUAL, 0, 0.5),
      runOf(USUAL, 1, null),
      runOf(OTHER, 0, 0.5),
      runOf(OTHER, 1, 0.5),
      runOf(THIRD, 0, 0.8),
      runOf(THIRD, 1, 0.8),
    ];
    const { pairs, reference } = comparePairs([USUAL, OTHER, THIRD], runs, 544);
    expect(reference).toEqual(OTHER);
    expect(pairs.map(({ verdict }) => verdict)).toEqual(['diverged', 'reference', 'better']);
    expect(pairs[0]).toMatchObject({ ap50: null, overReference: null });
  });

  it('have no reference where all diverged', () => {
    const { pairs, reference } = comparePairs([USUAL], [runOf(USUAL, 0, null)], 544);
    expect(reference).toBeNull();
    expect(pairs[0]?.verdict).toBe('diverged');
  });
});

describe('what pilots change', () => {
  const length = { steps: 544, seeds: 2 };
  const withScore = (score: number) =>
    comparePairs(
      [USUAL, OTHER],
      [0, 1].flatMap(seed => [runOf(USUAL, seed, 0.5), runOf(OTHER, seed, score)]),
      544,
    );

  it('is nothing within twice the error of seeds and transfer, and the pair beyond', () => {
    const needed = neededShare(length);
    expect(clearlyBetter(withScore(0.5 * (1 + needed) - 0.001), USUAL, length)).toBeNull();
    expect(clearlyBetter(withScore(0.5 * (1 + needed) + 0.001), USUAL, length)).toEqual({
      gamma: 0.5,
      alpha: 0.75,
    });
  });

  it('is nothing where the recommended pair was not trained', () => {
    expect(clearlyBetter(withScore(0.9), THIRD, length)).toBeNull();
  });

  it('needs more from a shorter pilot, and never less than the nearest transfer that was seen', () => {
    expect(neededShare({ steps: 136, seeds: 2 })).toBeGreaterThan(4 * neededShare(length));
    expect(neededShare({ steps: 60, seeds: 2 })).toBeGreaterThanOrEqual(
      neededShare({ steps: 136, seeds: 2 }),
    );
    expect(neededShare({ steps: 1e6, seeds: 99 })).toBeGreaterThan(2 * Math.SQRT2 * 0.014);
  });

  it('counts as one measured run a pair, whatever the number of seeds', () => {
    const runs = pilotEvidence(withScore(0.6), 544);
    expect(runs).toHaveLength(2);
    expect(runs[1]).toMatchObject({ gamma: 0.5, alpha: 0.75, score: 0.6, seed: 'pilot' });
    expect(runs[1]?.deviation).toBeGreaterThan(0.05);
  });
});

describe('the length of pilots', () => {
  const question = {
    stepMilliseconds: 100,
    evaluationMilliseconds: 2000,
    trainings: 8,
    threads: 2,
  };

  it('fills the time, one training after another on each thread', () => {
    const steps = pilotLength({ ...question, budget: 248_000 });
    expect(steps).toBe(600);
    expect(timeOf(question, steps)).toBe(248_000);
  });

  it('is nothing without time, and no longer than what was ever measured', () => {
    expect(pilotLength({ ...question, budget: 0 })).toBe(0);
    expect(pilotLength({ ...question, budget: 1e12 })).toBe(2208);
  });
});

describe('running a comparison', () => {
  const trainings = trainingsOf([USUAL, OTHER], [0, 1]);

  it('trains each once, in the order of seeds, on so many threads', async () => {
    let [running, most] = [0, 0];
    const runs = await runComparison(trainings, {
      threads: 2,
      done: [],
      train: async training => {
        most = Math.max(most, ++running);
        await Promise.resolve();
        running--;
        return runOf(training, training.seed, 0.5);
      },
      onRun: () => undefined,
    });
    expect(most).toBe(2);
    expect(runs.map(({ gamma, seed }) => [seed, gamma])).toEqual([
      [0, 2],
      [0, 0.5],
      [1, 2],
      [1, 0.5],
    ]);
  });

  it('leaves out what is done already', async () => {
    const trained: number[] = [];
    const runs = await runComparison(trainings, {
      threads: 1,
      done: [runOf(USUAL, 0, 0.4), runOf(OTHER, 1, 0.4)],
      train: async training => {
        trained.push(training.seed);
        return runOf(training, training.seed, 0.5);
      },
      onRun: () => undefined,
    });
    expect(trained).toEqual([0, 1]);
    expect(runs.map(({ ap50 }) => ap50)).toEqual([0.4, 0.5, 0.5, 0.4]);
  });

  it('ends with the first that fails', async () => {
    const failing = runComparison(trainings, {
      threads: 1,
      done: [],
      train: () => Promise.reject(new Error('stopped')),
      onRun: () => undefined,
    });
    await expect(failing).rejects.toThrow('stopped');
  });
});
