import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { comparePairs } from '../../../../src/analysis/pilot/comparison/comparePairs.ts';
import { trainingsOf } from '../../../../src/analysis/pilot/comparison/runComparison.ts';
import type { PilotData } from '../../../../src/analysis/pilot/data/PilotData.ts';
import type { PilotPlan } from '../../../../src/analysis/pilot/training/PilotJob.ts';
import { trainPilot } from '../../../../src/analysis/pilot/training/trainPilot.ts';
import { drawnImages, SMALL_PLAN } from '../../../helpers/pilot/drawnImages.ts';
import { startWasm } from '../../../helpers/wasmBackend.ts';

const now = () => 0;
const DEFAULT = { gamma: 2, alpha: 0.25 };
const CALM = { gamma: 0.5, alpha: 0.5 };

function compared(data: PilotData, plan: PilotPlan) {
  const pairs = [
    { ...DEFAULT, role: 'default' },
    { ...CALM, role: 'recommended' },
  ] as const;
  const runs = trainingsOf(pairs, [0, 1]).map(training =>
    trainPilot({ plan, data, ...training }, { now }),
  );
  return comparePairs(pairs, runs, plan.steps);
}

beforeAll(startWasm);

describe('a pilot', () => {
  it('gives the same numbers again, and others for another seed', () => {
    const data = drawnImages({ images: 32, contrast: 0.5 });
    const plan = { ...SMALL_PLAN, steps: 12 };
    const [first, again, other] = [0, 0, 1].map(seed =>
      trainPilot({ plan, data, ...DEFAULT, seed }, { now }),
    );
    expect(again).toEqual(first);
    expect(other?.curve).not.toEqual(first?.curve);
  });

  it('learns: its loss falls, and foreground scores above background', () => {
    const data = drawnImages({ images: 32, contrast: 0.8 });
    const { curve, ap50, divergedAt } = trainPilot(
      { plan: SMALL_PLAN, data, ...CALM, seed: 0 },
      { now },
    );
    const [first, last] = curve;
    expect(divergedAt).toBeNull();
    expect(curve.map(({ step }) => step)).toEqual([24, 48]);
    expect(last?.loss).toBeLessThan(first?.loss ?? 0);
    expect(last?.foregroundScore).toBeGreaterThan(2 * (last?.backgroundScore ?? 1));
    expect(ap50).toBe(last?.ap50);
  });

  it.each(['adamw', 'sgd'] as const)('leaves no tensor behind with %s', optimiser => {
    const data = drawnImages({ images: 32, contrast: 0.5 });
    const before = tf.memory().numTensors;
    trainPilot({ plan: { ...SMALL_PLAN, optimiser, steps: 4 }, data, ...CALM, seed: 0 }, { now });
    expect(tf.memory().numTensors).toBe(before);
  });

  it('is told to have diverged where its loss is no number, at the step', () => {
    const data = drawnImages({ images: 32, contrast: 0.5 });
    const plan = { ...SMALL_PLAN, steps: 6, backgroundWeight: Infinity };
    const run = trainPilot({ plan, data, ...CALM, seed: 0 }, { now });
    expect(run).toMatchObject({ divergedAt: 1, ap50: null, ap: null, curve: [] });
  });

  it('tells every step and every point of its curve', () => {
    const data = drawnImages({ images: 32, contrast: 0.5 });
    const steps: number[] = [];
    const points: number[] = [];
    trainPilot(
      { plan: { ...SMALL_PLAN, steps: 6, points: 3 }, data, ...CALM, seed: 0 },
      { now, onStep: step => steps.push(step), onPoint: ({ step }) => points.push(step) },
    );
    expect(steps).toEqual([1, 2, 3, 4, 5, 6]);
    expect(points).toEqual([2, 4, 6]);
  });
});

describe('a comparison on images drawn by a seed', () => {
  it('says that the default is behind after a short schedule on faint objects, with its error', () => {
    const { pairs } = compared(drawnImages({ images: 40, contrast: 0.2 }), {
      ...SMALL_PLAN,
      steps: 120,
    });
    const [, calm] = pairs;
    expect(calm).toMatchObject({ verdict: 'better', overReference: { seeds: 2 } });
    expect(calm?.overReference?.value).toBeGreaterThan(2 * (calm?.overReference?.error ?? 1));
  });

  it('says that nothing could be measured where there is nothing to see', () => {
    const { pairs } = compared(drawnImages({ images: 40, contrast: 0 }), SMALL_PLAN);
    expect(pairs[1]?.verdict).toBe('no-difference');
  });
});
