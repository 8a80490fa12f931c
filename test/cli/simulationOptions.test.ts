import { describe, expect, it } from 'vitest';
import { simulationInputs } from '../../src/cli/simulationOptions.ts';
import { budgetOf } from '../../src/analysis/simulation/budgetOf.ts';
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

  it('leaves to the detector what is not given', () => {
    expect(Object.values(inputsOf({})).every(value => value === undefined)).toBe(true);
  });
});

describe('budgetOf', () => {
  it('is 6 for RetinaNet on COCO and grows like the root of the images seen', () => {
    expect(budgetOf({}, 1)).toBe(6);
    expect(budgetOf({ schedule: { kind: 'iterations', iterations: 22_500, batch: 16 } }, 1)).toBe(
      3,
    );
    expect(budgetOf({ schedule: { kind: 'epochs', epochs: 10 } }, 36_000)).toBe(3);
  });

  it('counts a third of the images where the backbone starts untrained', () => {
    const schedule = { kind: 'iterations', iterations: 90_000, batch: 16 } as const;
    expect(budgetOf({ schedule, fromScratch: true }, 1)).toBeCloseTo(6 / Math.sqrt(3), 12);
    expect(budgetOf({ schedule: { kind: 'preset', name: 'from-scratch-small' } }, 1000)).toBe(
      budgetOf({ schedule: { kind: 'epochs', epochs: 50 }, fromScratch: true }, 1000),
    );
  });

  it('stays within what the simulation can compute', () => {
    expect(budgetOf({ schedule: { kind: 'epochs', epochs: 1e6 } }, 1e6)).toBe(50);
    expect(budgetOf({ schedule: { kind: 'iterations', iterations: 1, batch: 1 } }, 1)).toBe(0.02);
  });
});
