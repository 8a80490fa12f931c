import { expect, it } from 'vitest';
import { learnedLines } from '../../../src/analysis/report/export/text/learnedLines.ts';
import { en } from '../../../src/words/en/en.ts';
import { ENGLISH } from '../../../src/words/numberFormat.ts';
import { learnedOf, SOME } from '../trainings/runs/someScenarios.ts';

const english = { words: en, format: ENGLISH };
const run = (gamma: number, alpha: number, score: number) => ({ gamma, alpha, score, seed: '0' });

it('has a row a pair, then what follows, then what to know of the runs', () => {
  const runs = [run(2, 0.25, 0.4), run(1, 0.5, 0.42), run(1.7, 0.5, 0.41)];
  const lines = learnedLines(
    learnedOf({ scenarios: SOME, runs, steps: 1000 }),
    [{ code: 'single-seed' }, { code: 'cut-off', file: 'a\u0007.csv', line: 3 }],
    english,
  );
  expect(lines.slice(0, 6)).toEqual([
    '3 runs of 3 pairs, 1 seed',
    '',
    '    γ     α    AP  runs  over the default, same seeds',
    expect.stringMatching(/^ {4}1 {3}0\.5 {2}0\.42 {5}1 {2}\+5% \(/),
    expect.stringMatching(/^ {2}1\.7 {3}0\.5 {2}0\.41 {5}1 {2}\+2\.5% \(/),
    '    2  0.25   0.4     1',
  ]);
  const text = lines.join('\n');
  expect(text).not.toContain('\u0007');
  expect(text).not.toContain('\u00a0');
  for (const line of lines) {
    expect(line.length).toBeLessThanOrEqual(90);
    expect(line).not.toMatch(/γ$|α$|γ [\d.]+,$/);
  }
  expect(lines.at(-1)).toBe('');
});

it('has no table before any run', () => {
  const lines = learnedLines(learnedOf({ scenarios: SOME, runs: [], steps: 1000 }), [], english);
  expect(lines[0]).toMatch(/^Expected before any run: γ/);
});
