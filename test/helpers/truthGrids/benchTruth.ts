import { startBackend } from '../../../src/platform/node/backend.ts';
import { coverageOf, gainErrors, judgeRules, OURS, robustnessOf } from './judgeRules.ts';
import { libraryOf } from './libraryOf.ts';
import { Rules } from './rules.ts';
import { truthChart } from './truthChart.ts';
import { coverageTable, gridsTable, rulesTable } from './truthTable.ts';
import { truthGrids } from './truthGrids.ts';

/**
 * All that is known of how true the recommendation is, in Markdown, and as a chart in SVG: every rule on every grid of
 * trainings, the grids of the judged dataset left out.
 *
 * @param wasmFolder with the `.wasm` files of TensorFlow.js
 */
export async function benchTruth(
  wasmFolder: string,
): Promise<{ readonly lines: string[]; readonly chart: string }> {
  await startBackend('wasm', wasmFolder);
  const grids = truthGrids();
  const rules = new Rules(grids, libraryOf(grids));
  const costs = await judgeRules(rules);
  const ours = costs.find(({ rule }) => rule === OURS)!;
  const told = ['everything', 'nothing', 'nothing like it'] as const;
  const coverage = [];
  for (const one of told) coverage.push({ ...(await coverageOf(rules, one)), told: TOLD[one] });
  const { same, tried, cost, worst } = await robustnessOf(rules);
  const gains = await gainErrors(rules);
  const lines = [
    ...rulesTable(costs),
    '',
    ...gridsTable(grids, ours, coverage[0]!),
    '',
    ...coverageTable(coverage),
    '',
    `Given steps × .8, 1 or 1.2 and negatives per positive × .7, 1 or 1.3: ${same} of ${tried} picks are the same, they cost ${(100 * cost).toFixed(2)} % on average and ${(100 * worst).toFixed(2)} % at worst.`,
    '',
    `The gain of the recommended pair over the default, on ${gains.grids} grids: ${(100 * gains.expected).toFixed(1)} points off as expected, ${(100 * gains.compared).toFixed(1)} as shown by two training runs with one seed, judged by the other seeds.`,
    '',
  ];
  return { lines, chart: truthChart(costs) };
}

const TOLD = {
  everything: 'everything',
  nothing: 'nothing',
  'nothing like it': 'everything, as if nothing like it was trained',
} as const;
