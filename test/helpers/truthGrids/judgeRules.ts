import { regretRange } from '../../../src/analysis/recommendation/evidence/regrets.ts';
import { type Judged, meanOfDatasets, type Rules, toldOf, unlikeOf, untoldOf } from './rules.ts';
import { cellOf, mean, PAIRS } from './surfaceOf.ts';
import { SHORT, type TruthGrid } from './truthGrids.ts';

/** What a rule's pairs cost, as shares of the best AP50. */
export interface RuleCosts {
  readonly rule: string;
  /** The pair of each grid. */
  readonly cells: readonly number[];
  readonly raw: number;
  readonly denoised: number;
  /** Denoised, the mean of the datasets' means. */
  readonly ofDatasets: number;
  readonly short: number;
  readonly long: number;
  readonly worst: number;
  /** What the recommendation's pairs gain over this rule's, paired by seed, and its standard error. */
  readonly gain: number;
  readonly gainError: number;
}

export const OURS = 'recommendation, everything given';

function judgedGrids(all: readonly TruthGrid[]): Judged[] {
  return all.map(grid => ({ grid, others: all.filter(({ dataset }) => dataset !== grid.dataset) }));
}

export async function judgeRules(rules: Rules): Promise<RuleCosts[]> {
  const judged = judgedGrids(rules.all);
  const chosen: { rule: string; cells: number[] }[] = [];
  for (const [rule, choose] of Object.entries(rules.named)) {
    const cells: number[] = [];
    for (const one of judged) cells.push(await choose(one));
    chosen.push({ rule, cells });
  }
  const ours = chosen.find(({ rule }) => rule === OURS)!.cells;
  return chosen.map(({ rule, cells }) => ({
    rule,
    cells,
    ...costsOf(rules.all, cells),
    ...gainOf(rules.all, ours, cells),
  }));
}

function costsOf(grids: readonly TruthGrid[], cells: readonly number[]) {
  const costs = grids.map(({ denoised }, i) => denoised[cells[i]!]!);
  const those = (wanted: (grid: TruthGrid) => boolean) =>
    mean(costs.filter((_, i) => wanted(grids[i]!)));
  return {
    raw: mean(grids.map(({ raw }, i) => raw[cells[i]!]!)),
    denoised: mean(costs),
    ofDatasets: meanOfDatasets(grids, grid => costs[grids.indexOf(grid)]!),
    short: those(({ steps }) => steps < SHORT),
    long: those(({ steps }) => steps >= SHORT),
    worst: Math.max(...costs),
  };
}

/** Same seeds, so no lucky best is in it; grids with one seed tell no error and are left out. */
function gainOf(grids: readonly TruthGrid[], ours: readonly number[], theirs: readonly number[]) {
  const each = grids.flatMap(({ scores, smooth }, i) => {
    const level = Math.max(...scores.flat().filter(score => !Number.isNaN(score)));
    const pairs = scores[ours[i]!]!.map((score, seed) => score - scores[theirs[i]!]![seed]!);
    const known = pairs.filter(value => !Number.isNaN(value)).map(value => value / level);
    if (known.length < 2 || smooth.length === 0) return [];
    const gain = mean(known);
    const variance =
      known.reduce((sum, value) => sum + (value - gain) ** 2, 0) / (known.length - 1);
    return [{ gain, squared: variance / known.length }];
  });
  return {
    gain: mean(each.map(({ gain }) => gain)),
    gainError: Math.sqrt(each.reduce((sum, { squared }) => sum + squared, 0)) / each.length,
  };
}

/** How often the ranges hold what was measured. */
export interface Coverage {
  /** Share of the cells of all grids whose cost lies within its range, in short and in long trainings. */
  readonly cells: number;
  readonly short: number;
  readonly long: number;
  /** Grids where the cost of the default does, of how many. */
  readonly defaults: number;
  readonly grids: number;
  /** The range of the default's cost of each grid with what it costs. */
  readonly ranges: readonly {
    readonly low: number;
    readonly high: number;
    readonly cost: number;
  }[];
}

const TOLD = { everything: toldOf, nothing: untoldOf, 'nothing like it': unlikeOf };

export async function coverageOf(rules: Rules, told: keyof typeof TOLD): Promise<Coverage> {
  const judged = judgedGrids(rules.all);
  const rows: { short: boolean; held: boolean[] }[] = [];
  const ranges: Coverage['ranges'][number][] = [];
  for (const one of judged) {
    const scenarios = await rules.scenarios(one, TOLD[told](one.grid), { widely: true });
    const found = PAIRS.map((_, cell) => regretRange(scenarios, cell));
    const cost = one.grid.denoised;
    const held = found.map(
      ({ low, high }, cell) => low <= cost[cell]! + 5e-4 && cost[cell]! <= high + 5e-4,
    );
    rows.push({ short: one.grid.steps < SHORT, held });
    const usual = cellOf(2, 0.25);
    ranges.push({ low: found[usual]!.low, high: found[usual]!.high, cost: cost[usual]! });
  }
  const share = (wanted: (row: { short: boolean }) => boolean) =>
    mean(
      rows
        .filter(wanted)
        .flatMap(({ held }) => held)
        .map(Number),
    );
  return {
    cells: share(() => true),
    short: share(({ short }) => short),
    long: share(({ short }) => !short),
    defaults: rows.filter(({ held }) => held[cellOf(2, 0.25)]).length,
    grids: rows.length,
    ranges,
  };
}

/**
 * Mean error of the gain of the recommended pair over the default, as shares of the best AP50: as expected without a
 * training, and as two trainings with one seed show it, each seed judged by the others.
 */
export async function gainErrors(rules: Rules) {
  const expected: number[] = [];
  const compared: number[] = [];
  for (const one of judgedGrids(rules.all)) {
    const { scores } = one.grid;
    const usual = cellOf(2, 0.25);
    const pick = await rules.pick(one, toldOf(one.grid));
    const scenarios = await rules.scenarios(one, toldOf(one.grid));
    const said = scenarios.reduce(
      (sum, { weight, logScores }) =>
        sum + weight * (Math.exp(logScores[pick]!) - Math.exp(logScores[usual]!)),
      0,
    );
    const best = Math.max(...scores.map(mean).filter(value => !Number.isNaN(value)));
    const gains = scores[pick]!.map((score, seed) => (score - scores[usual]![seed]!) / best);
    const known = gains.filter(gain => !Number.isNaN(gain));
    if (known.length < 2) continue;
    const truth = (left: number) => mean(known.filter((_, seed) => seed !== left));
    expected.push(mean(known.map((_, seed) => Math.abs(said - truth(seed)))));
    compared.push(mean(known.map((gain, seed) => Math.abs(gain - truth(seed)))));
  }
  return { expected: mean(expected), compared: mean(compared), grids: expected.length };
}

/** Pairs that stay as they are when steps and negatives per positive are told wrongly. */
export async function robustnessOf(rules: Rules) {
  const judged = judgedGrids(rules.all);
  let same = 0;
  let tried = 0;
  const costs: number[] = [];
  for (const one of judged) {
    const usual = await rules.pick(one, toldOf(one.grid));
    for (const steps of [0.8, 1, 1.2])
      for (const ratio of [0.7, 1, 1.3]) {
        if (steps === 1 && ratio === 1) continue;
        const told = toldOf(one.grid, steps * one.grid.steps, ratio);
        const found = await rules.pick(one, told);
        tried++;
        if (found === usual) same++;
        costs.push(one.grid.denoised[found]!);
      }
  }
  return { same, tried, cost: mean(costs), worst: Math.max(...costs) };
}
