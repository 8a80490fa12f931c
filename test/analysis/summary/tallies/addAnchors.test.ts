import { describe, expect, it } from 'vitest';
import { cellGrid } from '../../../../src/analysis/anchors/CellGrid.ts';
import { levelOf } from '../../../../src/analysis/anchors/AnchorGrid.ts';
import { labelCounter } from '../../../../src/analysis/assignment/labelCounter.ts';
import { MatchColumns } from '../../../../src/analysis/assignment/MatchColumns.ts';
import { addAnchors } from '../../../../src/analysis/summary/tallies/addAnchors.ts';
import { addClassLevels } from '../../../../src/analysis/summary/tallies/addClassLevels.ts';
import { anchorTally } from '../../../../src/analysis/summary/AnchorTally.ts';
import { targetsOf } from '../../../helpers/assignment/sparseLabels.ts';

/** 12, 0 and 4 candidates. */
const grid = cellGrid([
  { rows: 2, columns: 3, perCell: 2 },
  { rows: 0, columns: 0, perCell: 2 },
  { rows: 2, columns: 2, perCell: 1 },
]);

function tallyOf(anchors: readonly number[]) {
  const foreground = new MatchColumns();
  for (const anchor of anchors) foreground.add(anchor, 0, 1);
  const assignment = {
    grid,
    foreground,
    ignored: new MatchColumns(),
    iouCounts: null,
    bestIous: null,
  };
  const tally = anchorTally(3, 1, new Uint16Array(1));
  const labels = labelCounter()(assignment, 1);
  addAnchors(tally, assignment, labels, { boxes: 1, sampling: undefined, firstBin: 0 });
  const byLevel = { levels: 3, categories: Int32Array.of(0) };
  addClassLevels(tally.classes.levels, targetsOf([[0, 0, 1, 1]]), labels, byLevel);
  return tally;
}

describe('counting matches by level', () => {
  it('takes them in any order, also the first and the last of a level', () => {
    const tally = tallyOf([15, 0, 11, 12, 3, 14, 13]);
    expect([...tally.foreground]).toEqual([3, 0, 4]);
    expect([...tally.classes.levels]).toEqual([3, 0, 4]);
  });

  it.each([-1, 16, 1e9, Number.NaN])('says that candidate %f is none of the grid', anchor => {
    expect(() => levelOf(grid, anchor)).toThrow(`no candidate ${anchor} in a grid of 16`);
    // Columns of matches hold whole numbers, so NaN is 0 there.
    if (!Number.isNaN(anchor)) expect(() => tallyOf([3, anchor])).toThrow('in a grid of 16');
  });
});
