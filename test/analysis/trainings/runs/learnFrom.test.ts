import { describe, expect, it } from 'vitest';

import { learnFrom } from '../../../../src/analysis/trainings/runs/learnFrom.ts';
import type { MeasuredRun } from '../../../../src/analysis/trainings/runs/MeasuredRun.ts';
import { FLAT, learnedOf, ridge, SOME } from './someScenarios.ts';

const STEPS = 1000;
const run = (gamma: number, alpha: number, score: number, seed: string | null = '0') =>
  ({ gamma, alpha, score, seed }) satisfies MeasuredRun;
const learn = (...runs: MeasuredRun[]) => learnedOf({ scenarios: SOME, runs, steps: STEPS });

describe('learnFrom', () => {
  it('says before any run what the scenarios say, and asks for the first of the list', () => {
    const { before, after, list, next, runs } = learn();
    expect(runs).toBe(0);
    expect(after).toEqual(before);
    expect(list[0]).toMatchObject({ gamma: before.gamma, alpha: before.alpha });
    expect(next).toMatchObject({ kind: 'train', why: 'pick', seed: null, ...list[0] });
  });

  it('answers "I trained (2, .25) and got .41: what next?" with the choice, same seed, and what to hope for', () => {
    const { next, after } = learn(run(2, 0.25, 0.41));
    expect(next).toMatchObject({ kind: 'train', why: 'pick', seed: '0' });
    expect(next).toMatchObject({ gamma: after.gamma, alpha: after.alpha });
    const now = run(after.gamma, after.alpha, 0.43);
    expect(learn(now).next).toMatchObject({ why: 'default', gamma: 2, alpha: 0.25, seed: '0' });
  });

  it('narrows the gain by a pair of one seed to what was measured', () => {
    const scenarios = [ridge({ gamma: 0.5, alpha: 0.75 }, 0.3)];
    const { before } = learnedOf({ scenarios, runs: [], steps: STEPS });
    const runs = [run(before.gamma, before.alpha, 0.44), run(2, 0.25, 0.4)];
    const { after, pairs } = learnedOf({ scenarios, runs, steps: STEPS });
    expect(after).toMatchObject({ gamma: before.gamma, alpha: before.alpha });
    const width = (of: typeof after) => of.overDefault.high - of.overDefault.low;
    expect(width(after)).toBeLessThan(0.75 * width(before));
    expect(after.overDefault.low).toBeGreaterThan(0);
    expect(after.overDefault.high).toBeLessThan(0.16);
    const [best, usual] = pairs;
    expect(best).toMatchObject({ score: 0.44, runs: 1, overDefault: { seeds: 1 } });
    expect(best!.overDefault!.value).toBeCloseTo(0.1, 12);
    expect(usual).toMatchObject({ gamma: 2, alpha: 0.25, overDefault: null });
  });

  it('begins with the pair that is recommended, and keeps it where no other is believed to be better', () => {
    const choice = { gamma: 2, alpha: 0.25 };
    const given = { scenarios: FLAT, choice, steps: STEPS };
    expect(learnFrom({ ...given, runs: [] })).toMatchObject({
      before: choice,
      list: expect.arrayContaining([choice]),
    });
    const { after, verdict } = learnFrom({ ...given, runs: [run(2, 0.25, 0.4)] });
    expect(after).toMatchObject(choice);
    expect(verdict).toBe('default');
  });

  it('lists only the pairs that it may, and the choice', () => {
    const choice = { gamma: 2, alpha: 0.25 };
    const among = [{ gamma: 1, alpha: 0.5 }, choice];
    const given = { scenarios: [ridge({ gamma: 0.5, alpha: 0.75 }, 0.3)], choice, steps: STEPS };
    expect(learnFrom({ ...given, among, runs: [] }).list).toEqual([choice, among[0]]);
    expect(learnFrom({ ...given, runs: [] }).list[1]).toEqual({ gamma: 0.5, alpha: 0.75 });
  });

  it('takes another pair where runs speak against the choice', () => {
    const { before } = learn();
    const bad = ['0', '1', '2'].flatMap(seed => [
      run(before.gamma, before.alpha, 0.3, seed),
      run(2, 0.25, 0.4, seed),
    ]);
    const { after, verdict } = learn(...bad);
    expect(after).not.toMatchObject({ gamma: before.gamma, alpha: before.alpha });
    expect(verdict).not.toBe('gain');
  });

  it('compares runs of one seed alone with the default', () => {
    const others = learn(run(1, 0.5, 0.44, '0'), run(2, 0.25, 0.4, '1'));
    expect(others.pairs.every(pair => pair.overDefault === null)).toBe(true);
    const unknown = learn(run(1, 0.5, 0.44, null), run(2, 0.25, 0.4, null));
    expect(unknown.pairs.every(pair => pair.overDefault === null)).toBe(true);
    expect(unknown.seeds).toBe(0);
  });

  it('says that there is nothing to be had where no pair differs, and stops', () => {
    const flat = ['0', '1'].flatMap((seed, i) => [
      run(1, 0.5, 0.4 + i * 0.003, seed),
      run(2, 0.25, 0.401 + i * 0.003, seed),
    ]);
    const { verdict, next } = learnedOf({ scenarios: FLAT, runs: flat, steps: STEPS });
    expect(verdict).toBe('no-effect');
    expect(next).toMatchObject({ kind: 'stop', why: 'no-better-in-sight' });
  });

  it('goes down the list while a pair of it may be better', () => {
    const scenarios = [
      ridge({ gamma: 1, alpha: 0.5 }, 0.4, 0.5),
      ridge({ gamma: 0, alpha: 0.9 }, 0.4, 0.5),
    ];
    const { list, before } = learnedOf({ scenarios, runs: [], steps: 544 });
    const runs = [run(before.gamma, before.alpha, 0.4), run(2, 0.25, 0.405)];
    const { next, after } = learnedOf({ scenarios, runs, steps: 544 });
    expect(next).toMatchObject({ kind: 'train', seed: '0' });
    const { gamma, alpha } = next as { gamma: number; alpha: number };
    expect([...list, { gamma: after.gamma, alpha: after.alpha }]).toContainEqual({ gamma, alpha });
    expect(runs).not.toContainEqual(expect.objectContaining({ gamma, alpha }));
  });

  it('lets longer trainings differ less by their seeds, as far as that was measured', () => {
    const at = (steps: number) => learnedOf({ scenarios: SOME, runs: [], steps }).seedsDiffer;
    expect(at(136)).toBeGreaterThan(2 * at(1000));
    expect(at(90_000)).toBe(at(2208));
  });
});
