import { describe, expect, it } from 'vitest';
import { readTrainedGrids } from '../../../../src/analysis/recommendation/library/readTrainedGrids.ts';
import { trainedGrids } from '../../../../src/analysis/recommendation/library/trainedGrids.ts';
import type { TrainedGrid } from '../../../../src/analysis/recommendation/library/TrainedGrid.ts';
import { libraryOf } from '../../../helpers/truthGrids/libraryOf.ts';
import { truthGrids } from '../../../helpers/truthGrids/truthGrids.ts';

describe('the stored trainings', () => {
  it('are what scripts/truth-library.mjs makes of the tables of every training', () => {
    expect(trainedGrids()).toEqual(libraryOf(truthGrids()));
  });

  it('are smaller than their tables, which stay out of the packages', () => {
    expect(JSON.stringify(trainedGrids()).length).toBeLessThan(16_000);
    expect(trainedGrids().reduce((sum, { trainings }) => sum + trainings, 0)).toBe(1893);
  });

  const damaged: readonly (readonly [string, (grids: TrainedGrid[]) => unknown])[] = [
    ['no list', () => ({})],
    ['nothing', () => []],
    ['an entry that is none', grids => [...grids, null]],
    ['two of a name', grids => [...grids, grids[0]]],
    ['a row too few', ([one]) => [{ ...one, scores: one!.scores.slice(1) }]],
    ['a column too few', ([one]) => [{ ...one, errors: one!.errors.map(row => row.slice(1)) }]],
    [
      'a score above 1',
      ([one]) => [{ ...one, scores: one!.scores.map(row => row.map(() => 1.1)) }],
    ],
    ['a score that is none', ([one]) => [{ ...one, scores: [[null], ...one!.scores.slice(1)] }]],
    ['no best pair', ([one]) => [{ ...one, scores: one!.scores.map(row => row.map(() => 0.9)) }]],
    [
      'a score of 0',
      ([one]) => [
        { ...one, scores: one!.scores.map((row, i) => (i === 0 ? row.map(() => 0) : row)) },
      ],
    ],
    [
      'an error as large as the score',
      ([one]) => [{ ...one, errors: one!.errors.map(row => row.map(() => 0.5)) }],
    ],
    ['axes out of order', ([one]) => [{ ...one, gammas: one!.gammas.toReversed() }]],
    ['α of 1', ([one]) => [{ ...one, alphas: [...one!.alphas.slice(0, -1), 1] }]],
    ['no steps', ([one]) => [{ ...one, steps: 0 }]],
    ['steps in words', ([one]) => [{ ...one, steps: '544' }]],
    ['no imbalance', ([one]) => [{ ...one, negativesPerPositive: NaN }]],
    ['another start', ([one]) => [{ ...one, start: 'imagenet' }]],
    ['no source', ([one]) => [{ ...one, source: '' }]],
  ];
  it.each(damaged)('are refused where they are damaged: %s', (_, break_) => {
    expect(() => readTrainedGrids(break_([...trainedGrids()]))).toThrow('internal');
  });
});
