import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { ProgressReport } from '../../../src/analysis/contract/Progress.ts';
import { BUDGET_RANGE } from '../../../src/analysis/simulation/trainingLength.ts';
import { COCO_CONSTANTS } from '../../../src/analysis/simulation/model/constants.ts';
import { REFERENCE, type Resolution } from '../../../src/analysis/simulation/model/Resolution.ts';
import { simulate, type SimulationOptions } from '../../../src/analysis/simulation/simulate.ts';
import { startBackend } from '../../../src/platform/node/backend.ts';
import type { Evidence } from '../../../src/analysis/summary/evidence/Evidence.ts';
import { golden, goldenCase, type GoldenCase } from '../../helpers/simulation/goldenSimulation.ts';
import { bloodCellEvidence, evidenceBehind } from '../../helpers/truth.ts';
import { startWasm, wasmFolder } from '../../helpers/wasmBackend.ts';

const blood = goldenCase('blood-cells');

const optionsOf = (from: GoldenCase): SimulationOptions => ({
  scoreThreshold: from.score_threshold,
  budget: golden.constants.tau * from.budget_multiplier,
  prior: 0.01,
  gammas: golden.gammas,
  alphas: golden.alphas,
  members: [COCO_CONSTANTS],
  resolution: REFERENCE,
});

const small: SimulationOptions = {
  scoreThreshold: 0.05,
  budget: 0.3,
  prior: 0.01,
  gammas: [0],
  alphas: [0.5],
  members: [COCO_CONSTANTS],
};

beforeAll(startWasm);

describe('simulate, on WebAssembly', () => {
  it.each(golden.cases)(
    'reaches the AP of the reference prototype in every cell: $name',
    async from => {
      const simulation = await simulate(evidenceBehind(from), optionsOf(from));
      expect(simulation.gammas).toEqual(golden.gammas);
      expect(simulation.alphas).toEqual(golden.alphas);
      const worst = Math.max(
        ...simulation.averagePrecision.flatMap((row, i) =>
          row.map((value, j) => Math.abs(value - from.average_precision[i]![j]!)),
        ),
      );
      expect(worst).toBeLessThan(5e-5);
    },
    60_000,
  );

  it('does not change with the cells that are trained beside', async () => {
    const whole = await simulate(evidenceBehind(blood), optionsOf(blood));
    const part = await simulate(evidenceBehind(blood), {
      ...optionsOf(blood),
      gammas: [2, 5],
      alphas: [0.25, 0.5],
    });
    expect(part.averagePrecision[0]![0]).toBeCloseTo(whole.averagePrecision[5]![1]!, 5);
    expect(part.averagePrecision[1]![1]).toBeCloseTo(whole.averagePrecision[6]![2]!, 5);
  });

  it('adds the default pair to a grid that lacks it', async () => {
    const simulation = await simulate(evidenceBehind(blood), small);
    expect(simulation.gammas).toEqual([0, 2]);
    expect(simulation.alphas).toEqual([0.25, 0.5]);
  });

  it('comes as near to a fine calculation as docs/science.md says', async () => {
    const fine: Resolution = {
      nodes: [-6, 8, 0.5],
      stepping: 'exponential',
      steps: 80,
      settling: 3,
      logitStep: 0.5,
      curve: { kind: 'density', step: 0.15 },
      coarse: false,
    };
    const options = { scoreThreshold: 0.05, budget: 6, prior: 0.01, gammas: [0, 0.5, 2, 5] };
    const evidence = evidenceBehind(goldenCase('coco-like'));
    const exact = (await simulate(evidence, { ...options, resolution: fine })).averagePrecision;
    const fast = (await simulate(evidence, options)).averagePrecision;
    const [bestExact, bestFast] = [Math.max(...exact.flat()), Math.max(...fast.flat())];
    fast.flat().forEach((value, i) => {
      expect(Math.abs(value / bestFast - exact.flat()[i]! / bestExact)).toBeLessThan(0.01);
    });
  }, 60_000);

  it('gives the same numbers on the plain JavaScript backend, for every member and pair', async () => {
    const evidence = evidenceBehind(goldenCase('coco-like'));
    const options = { scoreThreshold: 0.05, budget: 6, prior: 0.01 };
    const onWasm = await simulate(evidence, options);
    await startBackend('cpu', wasmFolder);
    const onCpu = await simulate(evidence, options);
    await startWasm();
    expect(onWasm.members).toHaveLength(16);
    const values = onWasm.members.flat(2);
    onCpu.members.flat(2).forEach((value, i) => {
      expect(Math.abs(value - values[i]!)).toBeLessThan(1e-4);
    });
  }, 60_000);

  it('looks for a cancellation after every two million numbers, however large the ensemble', async () => {
    const engine = tf.engine();
    const runKernel = engine.runKernel.bind(engine);
    let made = 0;
    let longest = 0;
    const spy = vi.spyOn(engine, 'runKernel').mockImplementation((name, inputs, attributes) => {
      const output = runKernel(name, inputs, attributes);
      for (const tensor of [output].flat()) made += tensor.size;
      return output;
    });
    await simulate(evidenceBehind(goldenCase('coco-like')), {
      scoreThreshold: 0.05,
      budget: 6,
      prior: 0.01,
      pause: async () => {
        longest = Math.max(longest, made);
        made = 0;
      },
    });
    spy.mockRestore();
    // one block of 80,000 logits in 17 operations
    expect(longest).toBeGreaterThan(1e5);
    expect(longest).toBeLessThan(2e6);
  });

  it('leaves no tensor behind, also when it is cancelled', async () => {
    const before = tf.memory().numTensors;
    await simulate(evidenceBehind(blood), small);
    expect(tf.memory().numTensors).toBe(before);

    const cancelling = new AbortController();
    let pauses = 0;
    const cancelled = simulate(evidenceBehind(blood), {
      ...small,
      budget: 6,
      signal: cancelling.signal,
      pause: async () => {
        if (++pauses === 3) cancelling.abort();
      },
    });
    await expect(cancelled).rejects.toMatchObject({ name: 'AbortError' });
    expect(pauses).toBe(3);
    expect(tf.memory().numTensors).toBe(before);
  });

  it('fails instead of returning what a training cut short would give', async () => {
    const tooLong = simulate(evidenceBehind(blood), {
      ...small,
      budget: 1e9,
      resolution: REFERENCE,
    });
    await expect(tooLong).rejects.toMatchObject({
      failure: { code: 'internal', message: expect.stringContaining('of its budget') },
    });
  });

  it('comes to its end with every budget a user may ask for', async () => {
    for (const budget of BUDGET_RANGE)
      for (const evidence of [bloodCellEvidence(), evidenceBehind(goldenCase('coco-like'))]) {
        const simulation = await simulate(evidence, {
          ...small,
          budget,
          gammas: [0, 5],
          alphas: [0.1, 0.9],
          members: undefined,
        });
        expect(simulation.averagePrecision.flat().every(value => value >= 0 && value <= 1)).toBe(
          true,
        );
      }
  }, 20_000);

  it('reports progress that never falls and ends at 1', async () => {
    const reports: ProgressReport[] = [];
    await simulate(evidenceBehind(blood), {
      ...small,
      progress: report => reports.push(report),
    });
    const shares = reports.map(report => report.share);
    expect(reports.length).toBeGreaterThan(5);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares[0]).toBe(0);
    expect(shares.at(-1)).toBe(1);
  });

  it('runs the default grid from evidence alone, the published default and the paper’s values in it', async () => {
    const cells = [{ sizeBin: 1, iou: 0.55, size: 60, share: 1 }];
    const evidence: Evidence = {
      sampledForeground: 500,
      cells,
      negativeIouHistogram: [200_000, 9000, 5000, 3000, 2000, 1500, 1000, 800],
      classes: 5,
      groups: [{ frequency: 'frequent', size: 'larger', classes: 5, positives: 100, cells }],
    };
    const simulation = await simulate(evidence, { scoreThreshold: 0.05, budget: 6, prior: 0.01 });
    expect(simulation.gammas).toEqual(expect.arrayContaining([0, 0.5, 1, 2, 5]));
    expect(simulation.alphas).toEqual(expect.arrayContaining([0.1, 0.25, 0.5, 0.75, 0.9]));
    for (const value of simulation.averagePrecision.flat()) {
      expect(value).toBeGreaterThanOrEqual(0);
      expect(value).toBeLessThanOrEqual(1);
    }
    expect(simulation.difficulty.negativesPerPositive).toBeCloseTo((222_300 * 5) / 500 + 4, 6);
  });
});
