import { readJson } from '../readJson.ts';
import { type Trained, trained } from './imbalance.ts';
import { bestLaw, correlationAt } from './imbalanceLaw.ts';
import type { ImbalancePrediction } from './imbalancePredictions.ts';
import { cellOf, mean, PAIRS } from './surfaceOf.ts';

/** As it was committed before anything was looked at (docs/decisions/0010-imbalance-alone.md). */
export const imbalancePredictions = readJson<readonly ImbalancePrediction[]>(
  'truth/imbalance/prediction.json',
);

/** What the law says at 210 steps. */
const OF_THE_LAW = 0.43;

const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
const saidOf = ({ name }: Trained) => imbalancePredictions.find(one => one.name === name)!;
const cellCalled = (text: string) =>
  PAIRS.findIndex(({ gamma, alpha }) => text === `γ ${gamma}, α ${alpha}`);

const RULES: Readonly<Record<string, (grid: Trained) => number>> = {
  recommendation: grid => cellCalled(saidOf(grid).recommended),
  'recommendation, if negatives per positive moved nothing': grid =>
    cellCalled(saidOf(grid).unmoved),
  'default (2, .25)': () => cellOf(2, 0.25),
  'always (1, .5)': () => cellOf(1, 0.5),
  'always (.5, .6), the step rule': () => cellOf(0.5, 0.6),
};

/** Grid by grid: what was trained, and what the default costs beside what was said of it. */
function gridsTable(grids: readonly Trained[]): string[] {
  return [
    '| grid | negatives per positive | training runs | best pair | its AP50 | recommended | (2, .25) costs | as said |',
    '| --- | ---: | ---: | --- | ---: | --- | ---: | ---: |',
    ...grids.map(grid => {
      const means = grid.scores.map(row => mean(row.filter(score => !Number.isNaN(score))));
      const best = Math.max(...means.filter(score => !Number.isNaN(score)));
      const { gamma, alpha } = PAIRS[means.indexOf(best)]!;
      const { recommended, range } = saidOf(grid);
      const cells = [
        `\`${grid.name}\``,
        Math.round(grid.negativesPerPositive).toLocaleString('en'),
        grid.scores.flat().filter(score => !Number.isNaN(score)).length,
        `γ ${gamma}, α ${alpha}`,
        best.toFixed(3),
        recommended,
        percent(grid.denoised[cellOf(2, 0.25)]!),
        `${range[0].toFixed(1)} to ${range[2].toFixed(1)} %`,
      ];
      return `| ${cells.join(' | ')} |`;
    }),
  ];
}

/** What every rule costs, denoised, raw in brackets. */
function rulesTable(grids: readonly Trained[]): string[] {
  return [
    `| rule | ${grids.map(({ name }) => `\`${name}\``).join(' | ')} | mean |`,
    `| --- | ${grids.map(() => '---:').join(' | ')} | ---: |`,
    ...Object.entries(RULES).map(([rule, choose]) => {
      const of = (kind: 'raw' | 'denoised') => grids.map(grid => grid[kind][choose(grid)]!);
      const [raw, denoised] = [of('raw'), of('denoised')];
      const cells = denoised.map((cost, i) => `${percent(cost)} (${percent(raw[i]!)})`);
      return `| ${[rule, ...cells, `${percent(mean(denoised))} (${percent(mean(raw))})`].join(' | ')} |`;
    }),
  ];
}

/** The power of negatives per positive by which the odds of α grow between grids that differ in nothing else. */
function lawLines(grids: readonly Trained[]): string[] {
  const alone = grids.filter(grid => grid.alone);
  if (alone.length < 3) return [];
  const all = bestLaw(alone);
  const without = alone.map(left => bestLaw(alone.filter(grid => grid !== left)).exponent);
  const at = (exponent: number) => correlationAt(alone, exponent).toFixed(2);
  return [
    '',
    `The four sides describe each other best where the odds of α grow with negatives per positive to the power of ${all.exponent.toFixed(2)} (correlation ${all.correlation.toFixed(2)}; ${without.map(one => one.toFixed(2)).join(', ')} with one side left out, the smallest first). With the law's ${OF_THE_LAW} the correlation is ${at(OF_THE_LAW)}, with 0 it is ${at(0)}, with 1 ${at(1)}.`,
  ];
}

/** All that is known of negatives per positive alone, in Markdown. */
export function imbalanceLines(): string[] {
  const grids = trained();
  return [...gridsTable(grids), '', ...rulesTable(grids), ...lawLines(grids), ''];
}
