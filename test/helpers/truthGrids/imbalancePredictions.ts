import { BELIEFS } from '../../../src/analysis/recommendation/evidence/beliefs.ts';
import {
  expectedRegrets,
  regretRange,
} from '../../../src/analysis/recommendation/evidence/regrets.ts';
import { startBackend } from '../../../src/platform/node/backend.ts';
import { untrained } from './imbalance.ts';
import { libraryOf } from './libraryOf.ts';
import { Rules, toldOf } from './rules.ts';
import { cellOf, PAIRS } from './surfaceOf.ts';
import { type TruthGrid, truthGrids } from './truthGrids.ts';

export { IMBALANCE } from './imbalance.ts';

/** What is said of a grid before it is trained; costs in % of the best AP50. */
export interface ImbalancePrediction {
  readonly name: string;
  readonly steps: number;
  readonly negativesPerPositive: number;
  /** Whatever was trained on its dataset left out. */
  readonly recommended: string;
  /** The same if negatives per positive moved nothing. */
  readonly unmoved: string;
  /** With all stored trainings, as it ships. */
  readonly shipped: string;
  /** The 10, 50 and 90 % points of the cost of (2, .25). */
  readonly range: readonly [low: number, median: number, high: number];
  /** Expected of every pair of `PAIRS`. */
  readonly costs: readonly number[];
}

const percent = (share: number) => Number((100 * share).toFixed(1));

/** @param wasmFolder with the `.wasm` files of TensorFlow.js */
export async function predicted(wasmFolder: string): Promise<ImbalancePrediction[]> {
  await startBackend('wasm', wasmFolder);
  const grids = truthGrids();
  const rules = new Rules(grids, libraryOf(grids));
  const unmoved = { ...BELIEFS, ratioExponent: 0 };
  const found: ImbalancePrediction[] = [];
  for (const one of untrained()) {
    // nothing of what is asked here looks at scores
    const grid = one as unknown as TruthGrid;
    const told = toldOf(grid);
    const judged = { grid, others: grids.filter(({ dataset }) => dataset !== grid.dataset) };
    const scenarios = await rules.scenarios(judged, told);
    const wide = await rules.scenarios(judged, told, { widely: true });
    const { low, median, high } = regretRange(wide, cellOf(2, 0.25));
    found.push({
      name: one.name,
      steps: one.steps,
      negativesPerPositive: Math.round(one.negativesPerPositive),
      recommended: textOf(await rules.pick(judged, told)),
      unmoved: textOf(await rules.pick(judged, told, unmoved)),
      shipped: textOf(await rules.pick({ grid, others: grids }, told)),
      range: [percent(low), percent(median), percent(high)],
      costs: expectedRegrets(scenarios).map(percent),
    });
  }
  return found;
}

function textOf(cell: number): string {
  const { gamma, alpha } = PAIRS[cell]!;
  return `γ ${gamma}, α ${alpha}`;
}
