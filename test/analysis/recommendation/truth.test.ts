import fs from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { regretRange } from '../../../src/analysis/recommendation/evidence/regrets.ts';
import {
  coverageOf,
  gainErrors,
  judgeRules,
  OURS,
  robustnessOf,
  type RuleCosts,
} from '../../helpers/truthGrids/judgeRules.ts';
import { libraryOf } from '../../helpers/truthGrids/libraryOf.ts';
import { Rules, toldOf } from '../../helpers/truthGrids/rules.ts';
import { truthChart } from '../../helpers/truthGrids/truthChart.ts';
import { coverageTable, gridsTable, rulesTable } from '../../helpers/truthGrids/truthTable.ts';
import { truthGrids } from '../../helpers/truthGrids/truthGrids.ts';
import { startWasm } from '../../helpers/wasmBackend.ts';

const readme = fs
  .readFileSync(path.join(import.meta.dirname, '../../../README.md'), 'utf8')
  .replaceAll(/ +/g, ' ');
const DOCS = path.join(import.meta.dirname, '../../../docs');
const science = fs.readFileSync(path.join(DOCS, 'science.md'), 'utf8').replaceAll(/ +/g, ' ');

describe('the recommendation beside real trainings, those of the same dataset left out', () => {
  const grids = truthGrids();
  const rules = new Rules(grids, libraryOf(grids));
  let costs: RuleCosts[];
  const of = (rule: string) => costs.find(found => found.rule === rule)!;
  beforeAll(async () => {
    await startWasm();
    costs = await judgeRules(rules);
  }, 120_000);

  it('costs little on average, in short and in long trainings, and at worst', () => {
    const { ofDatasets, short, long, worst } = of(OURS);
    expect(ofDatasets).toBeLessThanOrEqual(0.015);
    expect(short).toBeLessThanOrEqual(0.04);
    expect(long).toBeLessThanOrEqual(0.012);
    expect(worst).toBeLessThanOrEqual(0.05);
  });

  it('is not worse than what is learned on the other datasets without it, nor than the simulation alone', () => {
    for (const rule of [
      'constant learned on the other datasets',
      'step rule learned on the other datasets',
      'simulation alone, everything given (before)',
    ]) {
      expect(of(OURS).ofDatasets).toBeLessThan(of(rule).ofDatasets);
      expect(of(rule).gain).toBeGreaterThan(-of(rule).gainError);
    }
    // in long trainings it is a constant, and no better than one
    expect(of(OURS).long).toBeCloseTo(of('always (1, .5)').long, 3);
  });

  it('serves who tells nothing better than before', () => {
    const [now, before] = ['recommendation', 'simulation alone'].map(whose =>
      costs.find(({ rule }) => rule.startsWith(`${whose}, nothing given`))!,
    );
    expect(now!.ofDatasets).toBeLessThan(before!.ofDatasets);
    expect(now!.worst).toBeLessThan(before!.worst);
  });

  it.each(['everything', 'nothing', 'nothing like it'] as const)(
    'says ranges that hold what was measured, told %s',
    async told => {
      const { cells, defaults, grids: judged } = await coverageOf(rules, told);
      expect(cells).toBeGreaterThanOrEqual(0.75);
      expect(cells).toBeLessThanOrEqual(0.9);
      expect(defaults).toBeGreaterThanOrEqual(8);
      expect(judged).toBe(10);
    },
    60_000,
  );

  it('is surer of its pair in most grids than in the two shortest', async () => {
    const atMost: [steps: number, high: number][] = [];
    for (const grid of grids) {
      const judged = { grid, others: grids.filter(({ dataset }) => dataset !== grid.dataset) };
      const cell = await rules.pick(judged, toldOf(grid));
      const wide = await rules.scenarios(judged, toldOf(grid), { widely: true });
      atMost.push([grid.steps, regretRange(wide, cell).high]);
    }
    const low = atMost.filter(([, high]) => high > 0.06).map(([steps]) => steps);
    expect(low.toSorted((a, b) => a - b)).toEqual([136, 184]);
    expect(science).toContain('`low` on two of the ten grids and `medium` on eight');
  }, 60_000);

  it('keeps its pairs where steps and negatives per positive are told a little wrongly', async () => {
    const { same, tried, worst } = await robustnessOf(rules);
    expect(same / tried).toBeGreaterThanOrEqual(0.95);
    expect(worst).toBeLessThanOrEqual(0.05);
  }, 60_000);

  it('is in the README as it comes out, next to constants', () => {
    const rows = [
      ['Focal Lens, given the schedule', OURS],
      ['always (1, .5), found on all ten', 'always (1, .5)'],
      ['one constant, learned on the other datasets', 'constant learned on the other datasets'],
      [
        'two, by the number of steps, learned on the other datasets',
        'step rule learned on the other datasets',
      ],
      ['(2, .25), the usual default', 'default (2, .25)'],
      ['Focal Lens, given nothing', 'recommendation, nothing given'],
    ].map(([name, rule]) => {
      const { ofDatasets, short, long, worst } = of(rule!);
      const cells = [ofDatasets, short, long, worst].map(
        share => `${(100 * share).toFixed(1).replace(/^0/, '')} %`,
      );
      return `| ${[name, ...cells].join(' | ')} |`;
    });
    for (const row of rows) expect(readme).toContain(row);
  });

  it('is in one chart with constants and the step rule, on both pages', () => {
    const chart = fs.readFileSync(path.join(DOCS, 'truth.svg'), 'utf8');
    expect(chart).toBe(truthChart(costs));
    expect(science).toContain('](truth.svg)');
    expect(readme).toContain('](media/truth.png)');
    for (const row of ['always (1, .5)', 'step rule, learned on the others', 'default (2, .25)'])
      expect(chart).toContain(`>${row}</text>`);
  });

  it('is surer of the gain with two trainings, as the advice says', async () => {
    const { expected, compared } = await gainErrors(rules);
    expect([100 * expected, 100 * compared].map(Math.round)).toEqual([8, 5]);
  }, 60_000);

  it('is printed in docs/science.md as it comes out', async () => {
    const told = await coverageOf(rules, 'everything');
    const tables = [
      rulesTable(costs),
      gridsTable(grids, of(OURS), told),
      coverageTable([{ ...told, told: 'everything' }]),
    ];
    for (const [, , ...rows] of tables)
      for (const row of rows) expect(science).toContain(row.replaceAll(/ +/g, ' '));
  }, 60_000);
});
