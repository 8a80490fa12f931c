import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isFailureError } from '../../../../src/analysis/contract/failures/Failure.ts';
import { checkRuns } from '../../../../src/analysis/trainings/runs/checkRuns.ts';
import { readRuns } from '../../../../src/analysis/trainings/runs/readers/readRuns.ts';
import { withPair } from '../../../../src/analysis/trainings/runs/withPair.ts';
import { learnedOf, SOME } from './someScenarios.ts';

const SEEDS = [
  'gamma,alpha,score,seed,epochs\n2,0.25,0.41,0,12\n1,0.5,0.42,0,12\n1.7,0.33,0.40,1,12\n',
  'Gamma;Alpha;mAP;Seed\n2;0,25;41;0\n1;0,5;42,5;0\n',
  '{"lr": 0.1, "loss": 0.5, "epoch": 12, "iter": 9, "step": 600}\n{"coco/bbox_mAP": 0.36, "coco/bbox_mAP_50": 0.5, "step": 12}\n',
  '{"env_info": "x", "seed": 7, "config": "a = 1"}\n{"mode": "val", "epoch": 12, "iter": 5, "bbox_mAP": 0.36}\n',
  '{"iteration": 19, "total_loss": 2.1}\n{"bbox/AP": 31.0, "bbox/AP-cat": NaN, "iteration": 499}\n',
  'epoch,metrics/mAP50(B),metrics/mAP50-95(B)\n1,0.43,0.32\n2,0.47,0.35\n',
];

const PIECES = [
  '\n',
  ',',
  ';',
  '"',
  '{',
  '}',
  'NaN',
  '-1',
  '1e309',
  '0',
  '\u0000',
  'γ',
  '%',
  '[]',
  'null',
  ' ',
];

/** A text with some places overwritten, cut out or doubled. */
const mutated = fc
  .tuple(
    fc.constantFrom(...SEEDS),
    fc.array(fc.tuple(fc.nat(), fc.nat(12), fc.constantFrom(...PIECES)), { maxLength: 6 }),
  )
  .map(([seed, changes]) =>
    changes.reduce((text, [at, length, piece]) => {
      const place = at % (text.length + 1);
      return text.slice(0, place) + piece + text.slice(place + length);
    }, seed),
  );

it('damaged tables and logs are read or refused, and what is read can be learned from', () => {
  let learned = 0;
  fc.assert(
    fc.property(fc.array(mutated, { minLength: 1, maxLength: 3 }), texts => {
      try {
        const files = texts.map((text, i) =>
          withPair(readRuns(`${i}`, text), { gamma: 2, alpha: 0.25 }, null),
        );
        const { runs } = checkRuns(files);
        const { after, pairs, next } = learnedOf({ scenarios: SOME, runs, steps: 500 });
        for (const value of [
          after.overDefault.low,
          after.overDefault.high,
          ...pairs.map(pair => pair.score),
        ])
          expect(value).toSatisfy(Number.isFinite);
        expect(next.kind).toMatch(/train|stop/);
        learned++;
      } catch (thrown) {
        if (!isFailureError(thrown)) throw thrown;
      }
    }),
    { seed: 3, numRuns: 1500 },
  );
  expect(learned).toBeGreaterThan(100);
});
