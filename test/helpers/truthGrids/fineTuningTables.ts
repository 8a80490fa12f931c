import { rankCorrelation } from '../simulation/rankCorrelation.ts';
import { constantOfOthers, movedFromOthers } from './fineTuningLibrary.ts';
import { type FineTuning, fineTunings, RULES } from './fineTunings.ts';
import { cellOf, mean, PAIRS } from './surfaceOf.ts';

/** A run below this share of the best AP50 broke down. */
const BROKEN = 0.2;

const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
const nameOf = ({ data, steps }: FineTuning) => `${data}, ${steps} steps`;
const costOf = ({ scores, best }: FineTuning, cell: number) => 1 - scores[cell]! / best;

/** Grid by grid: the best pair, and what the default costs beside what was said of it. */
function gridsTable(grids: readonly FineTuning[]): string[] {
  return [
    '| grid | pairs | broke down | best pair | its AP50 | (2, .25) costs | as said | two pairs differ by seed alone | rank correlation with what was said |',
    '| --- | ---: | ---: | --- | ---: | ---: | ---: | ---: | ---: |',
    ...grids.map(grid => {
      const { range, costs } = grid.predictions.find(({ told }) => told === 'everything')!;
      const known = PAIRS.map((pair, cell) => ({
        ...pair,
        cell,
        score: grid.scores[cell]!,
        said: -costs[cell]!,
      })).filter(({ score }) => !Number.isNaN(score));
      const { gamma, alpha } = known.find(({ score }) => score === grid.best)!;
      const rank = rankCorrelation(
        known.map(({ said }) => said),
        known.map(({ score }) => score),
      );
      const cells = [
        nameOf(grid),
        grid.trained,
        known.filter(({ score }) => score < BROKEN * grid.best).length,
        `γ ${gamma}, α ${alpha}`,
        grid.best.toFixed(3),
        percent(costOf(grid, cellOf(2, 0.25))),
        `${range[0].toFixed(1)} to ${range[2].toFixed(1)} %`,
        Number.isNaN(grid.noise) ? 'not known' : `± ${percent(Math.SQRT2 * grid.noise)}`,
        rank.toFixed(2),
      ];
      return `| ${cells.join(' | ')} |`;
    }),
  ];
}

/** Of what was not run nothing is known. */
const shown = (costs: readonly number[]) =>
  costs.some(cost => Number.isNaN(cost)) ? 'not run' : percent(mean(costs));

function rulesOf(grids: readonly FineTuning[]) {
  return [
    ...Object.entries(RULES),
    ['constant learned on the other sets', (grid: FineTuning) => constantOfOthers(grid, grids)],
    ['fine-tunings of the other sets, moved', (grid: FineTuning) => movedFromOthers(grid, grids)],
  ] as const;
}

/** What each rule costs on average where the choice near the default was not seen; NaN where a pair was not run. */
export function fineTuningMeans(): Map<string, number> {
  const grids = fineTunings();
  const unseen = grids.filter(({ inSample }) => !inSample);
  return new Map(
    rulesOf(grids).map(([rule, choose]) => [
      rule,
      mean(unseen.map(grid => costOf(grid, choose(grid)))),
    ]),
  );
}

/** What every rule costs on every grid, denoised in brackets; and on average where the choice near the default was seen, and where not. */
function rulesTable(grids: readonly FineTuning[]): string[] {
  return [
    `| rule | ${grids.map(nameOf).join(' | ')} | mean, looked at before | mean, not looked at |`,
    `| --- | ${grids.map(() => '---:').join(' | ')} | ---: | ---: |`,
    ...rulesOf(grids).map(([rule, choose]) => {
      const costs = grids.map(grid => costOf(grid, choose(grid)));
      const cells = grids.map((grid, i) =>
        grid.denoised === null || Number.isNaN(costs[i]!)
          ? shown([costs[i]!])
          : `${percent(costs[i]!)} (${percent(grid.denoised[choose(grid)]!)})`,
      );
      const of = (inSample: boolean) =>
        shown(costs.filter((_, i) => grids[i]!.inSample === inSample));
      return `| ${[rule, ...cells, of(true), of(false)].join(' | ')} |`;
    }),
  ];
}

/** All that is known of fine-tunings, in Markdown. */
export function fineTuningLines(): string[] {
  const grids = fineTunings();
  return [...gridsTable(grids), '', ...rulesTable(grids), ''];
}
