import { describe, expect, it } from 'vitest';
import { checkRuns } from '../../../../src/analysis/trainings/runs/checkRuns.ts';
import type { Metric } from '../../../../src/analysis/trainings/runs/MeasuredRun.ts';
import { readRuns } from '../../../../src/analysis/trainings/runs/readers/readRuns.ts';
import { withPair } from '../../../../src/analysis/trainings/runs/withPair.ts';
import { failureOf } from '../../../helpers/failureOf.ts';

const paired = (text: string, file = 'a.csv') => withPair(readRuns(file, text), {}, null);
const check = (text: string, metric?: Metric) => checkRuns([paired(text)], metric);
const table = (...rows: string[]) => `gamma,alpha,score,seed\n${rows.join('\n')}\n`;

describe('checkRuns', () => {
  it('gives shares, and says that they were per cent', () => {
    const { runs, remarks } = check(table('2,0.25,41,0', '1,0.5,42.5,1'));
    expect(runs.map(({ score }) => score)).toEqual([0.41, 0.425]);
    expect(remarks).toEqual([{ code: 'per-cent', file: 'a.csv' }]);
    expect(check(table('2,0.25,0.41,0', '1,0.5,1,1')).remarks).toEqual([]);
  });

  it('takes a small score among per cent for a lost run, but not one that is a share of what the others have', () => {
    expect(check(table('2,0.25,41,0', '0,0.1,0.05,1', '0,0.1,0,2')).runs[1]!.score).toBe(0.0005);
    expect(failureOf(() => check(table('2,0.25,41,0', '1,0.5,0.42,1')))).toMatchObject({
      line: 3,
      reason: 'scores-mixed',
    });
  });

  it('says that there is one seed, or none that is known', () => {
    expect(check(table('2,0.25,0.4,0', '1,0.5,0.42,0')).remarks).toEqual([{ code: 'single-seed' }]);
    expect(check('gamma,alpha,score\n2,0.25,0.4\n').remarks).toEqual([{ code: 'no-seeds' }]);
  });

  it('counts a run once that is written twice', () => {
    const { runs, remarks } = check(table('2,0.25,0.4,0', '2,0.25,0.4,0', '1,0.5,0.42,1'));
    expect(runs).toHaveLength(2);
    expect(remarks).toEqual([{ code: 'copies', count: 1 }]);
  });

  it('leaves out runs of another length than most', () => {
    const text = 'gamma,alpha,score,seed,epochs\n2,0.25,0.4,0,12\n1,0.5,0.42,1,12\n1,0.6,0.3,0,3\n';
    const { runs, remarks, length } = check(text);
    expect(runs).toHaveLength(2);
    expect(remarks).toEqual([{ code: 'other-length', count: 1, unit: 'epochs', kept: 12 }]);
    expect(length.epochs).toBe(12);
  });

  it('compares by what all runs have, and says what else there is', () => {
    const text = 'gamma,alpha,AP,AP50,seed\n2,0.25,0.4,0.6,0\n1,0.5,0.42,0.61,1\n';
    expect(check(text).runs[0]!.score).toBe(0.4);
    expect(check(text).remarks).toEqual([{ code: 'metric', metric: 'AP', others: ['AP50'] }]);
    expect(check(text, 'AP50').runs[0]!.score).toBe(0.6);
    const half = 'gamma,alpha,AP,AP50,seed\n2,0.25,,0.6,0\n1,0.5,0.42,0.61,1\n';
    expect(check(half).runs.map(({ score }) => score)).toEqual([0.6, 0.61]);
    expect(failureOf(() => check(text, 'AP75'))).toMatchObject({
      reason: { kind: 'mixed-metrics' },
    });
    const both = [paired('gamma,alpha,AP\n2,0.25,0.4\n'), paired('gamma,alpha,AP50\n2,0.25,0.6\n')];
    expect(failureOf(() => checkRuns(both))).toMatchObject({
      reason: { kind: 'mixed-metrics', names: ['AP', 'AP50'] },
    });
  });

  it('says of which pairs only the edge of the grid is known', () => {
    const { remarks } = check(table('9,0.25,0.4,0', '9,0.25,0.41,1', '1.7,0.5,0.42,1'));
    expect(remarks).toEqual([{ code: 'outside-grid', gamma: 9, alpha: 0.25 }]);
  });

  it.each([
    [
      ['2,0.25,-0.4,0'],
      { line: 2, reason: { kind: 'out-of-range', field: 'score', found: '-0.4' } },
    ],
    [['2,0.25,410,0'], { line: 2, reason: { kind: 'out-of-range', high: 100 } }],
    [['-2,0.25,0.4,0'], { line: 2, reason: { kind: 'out-of-range', field: 'gamma' } }],
    [['2,25,0.4,0'], { line: 2, reason: { kind: 'out-of-range', field: 'alpha' } }],
    [['2,0.25,0,0', '1,0.5,0,0'], { reason: 'all-lost' }],
    [['2,0.25,0.4,0', '1,0.5,0.4,0', '1,0.6,0.4,0', '1,0.75,0.4,0'], { reason: 'runs-identical' }],
    [
      ['1,0.5,0.4,0', '1,0.5,0.4,1', '1,0.5,0.4,2', '2,0.25,0.39,0'],
      { line: 2, reason: 'seed-without-effect' },
    ],
  ])('refuses %j', (rows, expected) => {
    expect(failureOf(() => check(table(...rows)))).toMatchObject({
      code: 'runs-unusable',
      file: 'a.csv',
      ...expected,
    });
  });

  it('allows two of three runs to have one score, to three digits', () => {
    expect(check(table('1,0.5,0.412,0', '1,0.5,0.412,1', '1,0.5,0.409,2')).runs).toHaveLength(3);
  });

  it('refuses runs that do not agree on how many images they saw', () => {
    const text = 'gamma,alpha,score,seed,images\n2,0.25,0.4,0,100\n1,0.5,0.42,1,200\n';
    expect(failureOf(() => check(text))).toMatchObject({
      line: 3,
      reason: { kind: 'other-images', found: 200, images: 100 },
    });
    expect(check(text.replace('200', '100')).images).toMatchObject({ count: 100 });
  });
});

describe('withPair', () => {
  const log = readRuns(
    'scalars.json',
    '{"lr": 0.1, "step": 1}\n{"coco/bbox_mAP": 0.36, "step": 12}\n',
  );
  const config = { config: 'config.py', gamma: 2, alpha: 0.25, seed: '3', batch: 8 };

  it('takes what is given, else what the config says, with its seed', () => {
    expect(withPair(log, {}, config).records).toMatchObject([{ gamma: 2, alpha: 0.25, seed: '3' }]);
    expect(withPair(log, { gamma: 1, alpha: 0.5 }, null).records).toMatchObject([
      { gamma: 1, alpha: 0.5, seed: null },
    ]);
    expect(withPair(log, { gamma: 2 }, config).records).toMatchObject([{ gamma: 2, alpha: 0.25 }]);
  });

  it('refuses a pair that was not trained as it is stated, and one that nobody states', () => {
    expect(failureOf(() => withPair(log, { gamma: 1.5, alpha: 0.25 }, config))).toMatchObject({
      reason: {
        kind: 'contradicts-config',
        letter: 'γ',
        given: 1.5,
        config: 'config.py',
        written: 2,
      },
    });
    expect(failureOf(() => withPair(log, { gamma: 1 }, null))).toMatchObject({
      reason: 'no-pair-for-log',
    });
  });
});
