import { type FineTuning, fineTunings, RULES } from './fineTunings.ts';
import { cellOf, mean, PAIRS } from './surfaceOf.ts';

const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
const signed = (share: number) => `${share < 0 ? '−' : '+'}${Math.abs(100 * share).toFixed(1)} %`;
const nameOf = ({ data, steps }: FineTuning) => `${data}, ${steps} steps`;

/** Grid by grid: the best pair, and what the default costs beside what was said of it. */
function gridsTable(grids: readonly FineTuning[]): string[] {
  return [
    '| grid | pairs | best pair | its AP50 | (2, .25) costs, raw | denoised | as said |',
    '| --- | ---: | --- | ---: | ---: | ---: | ---: |',
    ...grids.map(grid => {
      const usual = cellOf(2, 0.25);
      const best = grid.scores.reduce(
        (most, score, cell) => (score > (grid.scores[most] ?? 0) ? cell : most),
        usual,
      );
      const { range } = grid.predictions.find(({ told }) => told === 'everything')!;
      const { gamma, alpha } = PAIRS[best]!;
      const cells = [
        nameOf(grid),
        grid.trained,
        `γ ${gamma}, α ${alpha}`,
        grid.scores[best]!.toFixed(3),
        percent(grid.raw[usual]!),
        percent(grid.denoised[usual]!),
        `${range[0].toFixed(1)} to ${range[2].toFixed(1)} %`,
      ];
      return `| ${cells.join(' | ')} |`;
    }),
  ];
}

/** What every rule costs on every grid, denoised, and what the recommendation gains over it with the same seed. */
function rulesTable(grids: readonly FineTuning[], noise: number): string[] {
  const ours = RULES['recommendation, told everything']!;
  // two trainings a grid, each as far off as one is
  const error = noise * Math.sqrt(2 / grids.length);
  return [
    `| rule | ${grids.map(nameOf).join(' | ')} | mean | raw | the recommendation gains |`,
    `| --- | ${grids.map(() => '---:').join(' | ')} | ---: | ---: | ---: |`,
    ...Object.entries(RULES).map(([rule, choose]) => {
      const costs = grids.map(grid => grid.denoised[choose(grid)]!);
      const gains = grids.map(grid => {
        const best = Math.max(...grid.scores.filter(score => !Number.isNaN(score)));
        return (grid.scores[ours(grid)]! - grid.scores[choose(grid)]!) / best;
      });
      const same = grids.every(grid => ours(grid) === choose(grid));
      const cells = [
        rule,
        ...costs.map(percent),
        percent(mean(costs)),
        percent(mean(grids.map(grid => grid.raw[choose(grid)]!))),
        same ? '' : `${signed(mean(gains))} ± ${(100 * error).toFixed(1)} %`,
      ];
      return `| ${cells.join(' | ')} |`;
    }),
  ];
}

/** All that is known of fine-tunings, in Markdown. */
export function fineTuningLines(): string[] {
  const { grids, noise } = fineTunings();
  return [
    ...gridsTable(grids),
    '',
    ...rulesTable(grids, noise),
    '',
    `One training is off by ${(100 * noise).toFixed(1)} % of the best AP50, from seed to seed, beside what all pairs of a seed share.`,
    '',
  ];
}
