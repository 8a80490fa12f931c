import { describe, expect, it } from 'vitest';
import { ONE_TO_ONE_DETECTORS } from '../../../../src/analysis/dynamic/frameworks/oneToOneDetectors.ts';
import { startOfTraining } from '../../../../src/analysis/dynamic/queries/startOfTraining.ts';

function startOf(name: string, negativesPerPositive: number, classes: number) {
  const { rule } = ONE_TO_ONE_DETECTORS.find(detector => detector.name === name)!;
  return startOfTraining(rule, negativesPerPositive, classes);
}

describe('the start of a new class head', () => {
  // Slopes by hand at p = .01: MAL p^2.5 = 1e-5; IA-BCE, with p^2 not held fixed, 3e-4 p to a percent.
  it.each([
    ['deim', 5643, 0.01, 5643 * 1e-5],
    ['rf-detr', 5643, 0.01, 5643 * 2.985e-6],
    ['dino', 9693, 0.01, 0.75 * 9693 * 2.985e-6],
  ])('%s pulls little', (name, ratio, score, pull) => {
    const start = startOf(name, ratio, 60)!;
    expect(start.score).toBe(score);
    expect(start.pull / pull).toBeCloseTo(1, 2);
    expect(start.risky).toBe(false);
  });

  it('pulls hard where no bias is set', () => {
    const start = startOf('deformable-detr', 5643, 60)!;
    // .75 · .25 · (½ + ½ ln 2 · 2)
    expect(start.pull).toBeCloseTo(5643 * 0.75 * 0.25 * (0.5 + Math.LN2), 6);
    expect(start.risky).toBe(true);
  });

  it('starts lower the more classes there are, by one over their number or by the logit', () => {
    expect(startOf('rt-detr', 100, 3)!.score).toBe(0.25);
    expect(startOf('rtdetr-ultralytics', 100, 80)!.score).toBeCloseTo(0.01, 12);
    expect(startOf('rtdetr-ultralytics', 100, 3)!.score).toBeCloseTo(0.457, 3);
  });

  it('is not said of softmax, and of a head over words', () => {
    expect(startOf('detr', 100, 3)).toBeNull();
    expect(startOf('grounding-dino', 100, 3)).toBeNull();
  });

  it('says where a matched query settles', () => {
    expect(startOf('deim', 100, 3)!.settled).toBeCloseTo(0.7 ** 1.5, 12);
    expect(startOf('d-fine', 100, 3)!.settled).toBe(0.7);
  });
});
