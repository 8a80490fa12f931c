import { describe, expect, it } from 'vitest';
import { simulationInputs } from '../../src/cli/options/simulationOptions.ts';
import { trainingLength } from '../../src/analysis/simulation/trainingLength.ts';
import { failureOf } from '../helpers/failureOf.ts';

const inputsOf = (values: Partial<Parameters<typeof simulationInputs>[0]>) =>
  simulationInputs({ 'from-scratch': false, ...values });

describe('the options of the simulation', () => {
  it.each([
    ['90000x16', { kind: 'iterations', iterations: 90_000, batch: 16 }],
    ['544 × 8', { kind: 'iterations', iterations: 544, batch: 8 }],
    ['12epochs', { kind: 'epochs', epochs: 12 }],
    ['1 epoch', { kind: 'epochs', epochs: 1 }],
    ['tau=0.6', { kind: 'budget', budget: 0.6 }],
    ['fine-tune-short', { kind: 'preset', name: 'fine-tune-short' }],
  ])('reads the schedule %s', (schedule, read) => {
    expect(inputsOf({ schedule }).schedule).toEqual(read);
  });

  it.each(['', 'soon', '0x16', '90000x0', '0epochs', 'tau=0', 'tau=51', 'tau=', '9x', '1e9x1'])(
    'refuses the schedule "%s" in words',
    schedule => {
      const failure = failureOf(() => inputsOf({ schedule }));
      expect(failure).toMatchObject({ code: 'arguments' });
    },
  );

  it('refuses thresholds and priors that are none', () => {
    for (const values of [{ 'score-threshold': '1' }, { prior: '0' }, { normalizer: 'images' }])
      expect(failureOf(() => inputsOf(values))).toMatchObject({ code: 'arguments' });
  });

  it('reads a learning rate', () => {
    expect(inputsOf({ 'learning-rate': '0.0025' }).learningRate).toBe(0.0025);
    expect(failureOf(() => inputsOf({ 'learning-rate': '0' }))).toMatchObject({
      code: 'arguments',
    });
  });

  it('takes the loss of the model behind the predictions, both values or none', () => {
    expect(inputsOf({ 'trained-alpha': '0.5', 'trained-gamma': '0' }).trained).toEqual({
      alpha: 0.5,
      gamma: 0,
    });
    for (const values of [
      { 'trained-alpha': '0.5' },
      { 'trained-gamma': '2' },
      { 'trained-alpha': '1', 'trained-gamma': '2' },
    ])
      expect(failureOf(() => inputsOf(values))).toMatchObject({ code: 'arguments' });
  });

  it('leaves to the detector what is not given', () => {
    expect(Object.values(inputsOf({})).every(value => value === undefined)).toBe(true);
  });
});

describe('trainingLength', () => {
  const budgetOf = (...of: Parameters<typeof trainingLength>) => trainingLength(...of).budget;
  const coco = { kind: 'iterations', iterations: 90_000, batch: 16 } as const;

  it('is 6 for RetinaNet on COCO and grows like the root of the images seen', () => {
    expect(budgetOf({ schedule: coco }, 1)).toBe(6);
    expect(budgetOf({ schedule: { kind: 'preset', name: 'coco-1x' } }, 1)).toBe(6);
    expect(budgetOf({ schedule: { ...coco, iterations: 22_500 } }, 1)).toBe(3);
    expect(budgetOf({ schedule: { kind: 'epochs', epochs: 10 } }, 36_000)).toBe(3);
  });

  it('counts a third of the images where the backbone starts untrained', () => {
    expect(budgetOf({ schedule: coco, fromScratch: true }, 1)).toBeCloseTo(6 / Math.sqrt(3), 12);
    expect(budgetOf({ schedule: { kind: 'preset', name: 'from-scratch-small' } }, 1000)).toBe(
      budgetOf({ schedule: { kind: 'epochs', epochs: 50 }, fromScratch: true }, 1000),
    );
  });

  it('counts the images by the learning rate over the usual one of the batch, up to all of them', () => {
    const of = (learningRate: number, batch = 16) =>
      trainingLength(
        { schedule: { kind: 'iterations', iterations: 1000, batch }, learningRate },
        1,
      );
    const usual = of(0.01);
    expect(usual.relativeRate).toBe(1);
    expect(of(0.0025).budget).toBeCloseTo(usual.budget / 2, 12);
    expect(of(0.04)).toEqual({ ...usual, relativeRate: 4 });
    // Detectron2 trains 8 images with half the rate of 16
    expect(of(0.005, 8).relativeRate).toBe(1);
    // epochs of unknown batch: taken to be 16
    expect(trainingLength({ learningRate: 0.02 }, 1000).relativeRate).toBe(2);
  });

  it('assumes what lies between the epochs and the iterations of COCO, and says so', () => {
    expect(trainingLength({}, 117_266)).toEqual({
      budget: 6,
      imagesSeen: 1_440_000,
      assumed: true,
    });
    const { imagesSeen, assumed } = trainingLength({}, 1000);
    // the geometric mean of 12.28 epochs and 90,000 × 16 images
    expect(imagesSeen).toBeCloseTo(Math.sqrt((1_440_000 / 117_266) * 1000 * 1_440_000), 6);
    expect(assumed).toBe(true);
    expect(trainingLength({ schedule: coco }, 1000).assumed).toBe(false);
  });

  it('lies within a factor of 2 of what Detectron2 trains on VOC and Cityscapes', () => {
    // configs/PascalVOC-Detection/faster_rcnn_R_50_FPN.yaml, configs/Cityscapes/mask_rcnn_R_50_FPN.yaml
    for (const [images, trained] of [
      [16_551, 18_000 * 16],
      [2975, 24_000 * 8],
    ] as const) {
      const times = trainingLength({}, images).imagesSeen! / trained;
      expect(times).toBeGreaterThan(1 / 2);
      expect(times).toBeLessThan(2);
    }
  });

  it('stays within what the simulation can compute', () => {
    expect(budgetOf({ schedule: { kind: 'epochs', epochs: 1e6 } }, 1e6)).toBe(50);
    expect(budgetOf({ schedule: { ...coco, iterations: 1 } }, 1)).toBeCloseTo(0.02, 12);
  });
});
