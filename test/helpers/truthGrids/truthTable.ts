import type { Coverage, RuleCosts } from './judgeRules.ts';
import { PAIRS } from './surfaceOf.ts';
import type { TruthGrid } from './truthGrids.ts';

const percent = (share: number, digits = 2) => `${(100 * share).toFixed(digits)} %`;
const signed = (share: number) => `${share < 0 ? '−' : '+'}${Math.abs(100 * share).toFixed(2)}`;

/** What every rule costs, as lines of a Markdown table. */
export function rulesTable(costs: readonly RuleCosts[]): string[] {
  return [
    '| rule | raw | denoised | mean of datasets | under 300 steps | longer | worst grid | the recommendation gains |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...costs.map(({ rule, gain, gainError, ...found }) => {
      const { raw, denoised, ofDatasets, short, long, worst } = found;
      const gained =
        gain === 0 && gainError === 0 ? '' : `${signed(gain)} ± ${(100 * gainError).toFixed(2)} %`;
      const cells = [raw, denoised, ofDatasets, short, long, worst].map(one => percent(one));
      return `| ${[rule, ...cells, gained].join(' | ')} |`;
    }),
  ];
}

/** Grid by grid: what is recommended, what it costs, and what is said of the default. */
export function gridsTable(
  grids: readonly TruthGrid[],
  { cells }: RuleCosts,
  { ranges }: Coverage,
): string[] {
  return [
    '| grid | steps | training runs | recommended | it costs | (2, .25) costs | as said |',
    '| --- | ---: | ---: | --- | ---: | ---: | ---: |',
    ...grids.map(({ name, steps, trainings, denoised }, i) => {
      const pair = PAIRS[cells[i]!]!;
      const { low, high, cost } = ranges[i]!;
      return `| \`${name}\` | ${steps} | ${trainings} | γ ${pair.gamma}, α ${pair.alpha} | ${percent(denoised[cells[i]!]!, 1)} | ${percent(cost, 1)} | ${(100 * low).toFixed(1)} to ${percent(high, 1)} |`;
    }),
  ];
}

/** How often 80 % ranges hold what was measured. */
export function coverageTable(found: readonly (Coverage & { readonly told: string })[]): string[] {
  return [
    '| given | cells | under 300 steps | longer | cost of the default |',
    '| --- | ---: | ---: | ---: | ---: |',
    ...found.map(
      ({ told, cells, short, long, defaults, grids }) =>
        `| ${told} | ${percent(cells, 0)} | ${percent(short, 0)} | ${percent(long, 0)} | ${defaults} of ${grids} |`,
    ),
  ];
}
