import { describe, expect, it } from 'vitest';
import { ldamMargins } from '../../../src/analysis/losses/classWeights.ts';
import { svgBars } from '../../../src/analysis/report/export/html/svgBars.ts';
import { textTable } from '../../../src/analysis/report/export/text/textTable.ts';

/** More than a function takes as arguments. */
const MANY = 200_000;

describe('200,000 classes', () => {
  it('fill a table', () => {
    const rows = Array.from({ length: MANY }, (_, i) => [String(i)]);
    const lines = textTable([{ title: 'class', align: 'right' }], rows);
    expect(lines).toHaveLength(MANY + 1);
    expect(new Set(lines.map(({ length }) => length)).size).toBe(1);
  });

  it('fill a figure of bars', () => {
    const rows = Array.from({ length: MANY }, (_, i) => ({ name: 'a', value: i, text: 'b' }));
    const figure = svgBars({ title: 'classes', caption: 'by boxes', rows });
    expect(figure.match(/<rect/g)?.length).toBeGreaterThanOrEqual(MANY - 1);
  });

  it('have a margin each', () => {
    expect(ldamMargins(Array.from({ length: MANY }, () => 16))).toHaveLength(MANY);
  });
});
