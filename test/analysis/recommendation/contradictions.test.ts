import fc from 'fast-check';
import { expect, it } from 'vitest';
import { advise } from '../../../src/analysis/advice/advise.ts';
import { PRESETS } from '../../../src/analysis/detectors/presets.ts';
import type { Unlike } from '../../../src/analysis/advice/Confidence.ts';
import { recommend } from '../../../src/analysis/recommendation/recommend.ts';
import type { Simulation } from '../../../src/analysis/simulation/model/Simulation.ts';
import { contradictionsIn } from '../../helpers/eitherOr.ts';
import { numbersIn } from '../../helpers/words/numbersIn.ts';
import { inChinese, inEnglish, plainGrounds } from '../../helpers/words/advice.ts';

const gammas = [0, 0.5, 1, 2];
const alphas = [0.1, 0.25, 0.75];

/** Grids from flat to steep. */
const grid = fc
  .tuple(
    fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 12, maxLength: 12 }),
    fc.constantFrom(0.005, 0.05, 1),
  )
  .map(([values, spread]) =>
    gammas.map((_, row) => alphas.map((_alpha, column) => 1 - spread * values[3 * row + column]!)),
  );

const situation = fc.record({
  grid,
  detector: fc.constantFrom(...PRESETS),
  kind: fc.constantFrom(undefined, 'varifocal' as const, 'quality-focal' as const),
  mining: fc.boolean(),
  scoreThreshold: fc.constantFrom(0, 0.001, 0.05),
  normalizer: fc.constantFrom('foreground' as const, 'all' as const),
  prior: fc.constantFrom(1e-5, 0.01, 0.5),
  negativesPerPositive: fc.constantFrom(3, 60, 1000, 41_000, 1_000_000),
  suspects: fc.constantFrom(undefined, { count: 100, share: 0.5 }),
  assumed: fc.boolean(),
  steps: fc.constantFrom(120, 250, 90_000),
  unlike: fc.constantFrom<readonly Unlike[]>([], ['pretrained'], ['score-threshold']),
});

it('contradicts itself in no situation, and says the same in each language', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(situation, found => {
      const { detector, kind, mining, scoreThreshold, normalizer, prior } = found;
      const { negativesPerPositive, suspects, assumed, steps, unlike } = found;
      const loss = { ...detector.loss, mining, ...(kind !== undefined && { kind }) };
      const setup = { ...detector, loss };
      const dataset = {
        images: 100,
        imagesByCategory: [90, 1],
        boxes: 100,
        unmatched: 50,
        foreground: 500,
        negativesPerPositive,
        suspects,
      };
      const simulation: Simulation = {
        gammas,
        alphas,
        averagePrecision: found.grid,
        members: [found.grid],
        scoreThreshold,
        prior,
        normalizer,
        budget: 6,
        difficulty: { edges: [], foreground: [], background: [], negativesPerPositive },
      };
      const training = { budget: 6, imagesSeen: 1000, assumed };
      const circumstances = { ...plainGrounds.circumstances, steps, unlike };
      const grounds = { ...plainGrounds, setup, dataset, training, circumstances };
      const { advice } = recommend(simulation, grounds).recommendation;
      const counted = advise({ setup, dataset, scoreThreshold, normalizer, simulated: null });
      for (const list of [advice, counted]) {
        for (const piece of list) {
          seen.add(piece.code);
          expect(inEnglish(piece)).not.toMatch(/undefined|Infinity|NaN (?!gradients)/);
          expect(numbersIn(inChinese(piece))).toEqual(numbersIn(inEnglish(piece)));
        }
        expect(contradictionsIn(list.map(({ code }) => code))).toEqual([]);
      }
    }),
    { seed: 41, numRuns: 400 },
  );
  // every rule had its say
  expect(seen.size).toBeGreaterThanOrEqual(25);
});
