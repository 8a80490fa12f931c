import { fineTuningMeans } from './fineTuningTables.ts';
import { OURS, type RuleCosts } from './judgeRules.ts';

/** What one rule costs in one part of what was trained; NaN where a pair of it was not run. */
interface Bar {
  readonly rule: string;
  readonly cost: number;
  readonly ours: boolean;
}

interface Panel {
  readonly title: readonly [string, string];
  readonly bars: readonly Bar[];
}

/** A rule by the names that it has on grids from scratch and on fine-tunings. */
const RULES = [
  ['Focal Lens, given the schedule', OURS, 'near the default, given config and schedule'],
  ['always (1, .5)', 'always (1, .5)', 'always (1, .5)'],
  [
    'constant, learned on the others',
    'constant learned on the other datasets',
    'constant learned on the other sets',
  ],
  [
    'step rule, learned on the others',
    'step rule learned on the other datasets',
    'under 300 steps (.5, .6), else (1, .5)',
  ],
  ['default (2, .25)', 'default (2, .25)', 'default (2, .25)'],
  [
    'Focal Lens, given nothing',
    'recommendation, nothing given',
    'near the default, given the config alone',
  ],
] as const;

const WIDTH = 960;
const LABELS = 280;
const ROW = 30;
const TOP = 66;
const GAP = 24;
const PANELS = 4;
const PANEL = (WIDTH - LABELS - 16) / PANELS;
/** Room behind the longest bar of a panel for its number. */
const NUMBER = 46;
const HEIGHT = TOP + RULES.length * ROW + 40;

function panelsOf(costs: readonly RuleCosts[]): Panel[] {
  const scratch = (of: (found: RuleCosts) => number): Bar[] =>
    RULES.map(([rule, name], row) => ({
      rule,
      cost: of(costs.find(found => found.rule === name)!),
      ours: isOurs(row),
    }));
  const fineTuned = fineTuningMeans();
  return [
    {
      title: ['from scratch', 'mean of 3 datasets'],
      bars: scratch(({ ofDatasets }) => ofDatasets),
    },
    { title: ['from scratch', 'under 300 steps'], bars: scratch(({ short }) => short) },
    { title: ['from scratch', '300 steps and more'], bars: scratch(({ long }) => long) },
    {
      title: ['fine-tuning', 'held out, run afterwards'],
      bars: RULES.map(([rule, , name], row) => ({
        rule,
        cost: fineTuned.get(name) ?? NaN,
        ours: isOurs(row),
      })),
    },
  ];
}

const isOurs = (row: number) => RULES[row]![0].startsWith('Focal Lens');

/** What every rule loses of the best AP50, as one picture for light and dark pages: SVG. */
export function truthChart(costs: readonly RuleCosts[]): string {
  const panels = panelsOf(costs);
  const labels = RULES.map(
    ([rule], row) =>
      `<text x="16" y="${middleOf(row)}" class="${isOurs(row) ? 'ours' : 'rule'}">${rule}</text>`,
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" role="img" aria-labelledby="title">`,
    `<title id="title">${summaryOf(panels)}</title>`,
    STYLE,
    `<rect class="page" x="0.5" y="0.5" width="${WIDTH - 1}" height="${HEIGHT - 1}" rx="8"/>`,
    '<text x="16" y="28" class="head">Loss of AP50, %</text>',
    '<text x="16" y="48" class="note">each panel has its own scale</text>',
    ...labels,
    ...panels.flatMap((panel, index) => panelLines(panel, LABELS + index * PANEL)),
    `<text x="16" y="${HEIGHT - 14}" class="note">From scratch: leaving the judged dataset out, seeds’ noise taken out. Fine-tuning: one seed, raw; its step rule is (.5, .6), from 300 steps (1, .5).</text>`,
    '</svg>',
    '',
  ].join('\n');
}

const middleOf = (row: number) => TOP + row * ROW + ROW / 2 + 4;
const rounded = (value: number) => Number(value.toFixed(1));
const percent = (cost: number) => (100 * cost).toFixed(1);

function panelLines({ title, bars }: Panel, left: number): string[] {
  const known = bars.map(({ cost }) => cost).filter(cost => !Number.isNaN(cost));
  const scale = (PANEL - GAP - NUMBER) / Math.max(...known);
  return [
    `<text x="${rounded(left)}" y="28" class="head">${title[0]}</text>`,
    `<text x="${rounded(left)}" y="48" class="note">${title[1]}</text>`,
    `<line x1="${rounded(left)}" x2="${rounded(left)}" y1="${TOP}" y2="${TOP + bars.length * ROW}" class="axis"/>`,
    ...bars.flatMap(({ cost, ours }, row) => {
      if (Number.isNaN(cost))
        return [`<text x="${rounded(left + 6)}" y="${middleOf(row)}" class="note">not run</text>`];
      const width = Math.max(1, cost * scale);
      return [
        `<rect x="${rounded(left)}" y="${TOP + row * ROW + 6}" width="${rounded(width)}" height="${ROW - 12}" class="${ours ? 'our-bar' : 'bar'}"/>`,
        `<text x="${rounded(left + width + 6)}" y="${middleOf(row)}" class="${ours ? 'ours' : 'rule'}">${percent(cost)}</text>`,
      ];
    }),
  ];
}

function summaryOf(panels: readonly Panel[]): string {
  const said = panels.map(({ title, bars }) => {
    const costs = bars.map(
      ({ rule, cost }) => `${rule} ${Number.isNaN(cost) ? 'not run' : percent(cost)}`,
    );
    return `${title.join(', ')}: ${costs.join('; ')}`;
  });
  return `Loss of AP50 in per cent. ${said.join('. ')}.`;
}

/** Colours of GitHub's light and dark pages: text at 7 : 1 and more, bars at 3 : 1. */
const STYLE = `<style>
text { font: 13px system-ui, -apple-system, 'Segoe UI', 'Noto Sans', Helvetica, Arial, sans-serif; fill: #1f2328; }
.head, .ours { font-weight: 600; }
.note { font-size: 12px; fill: #4d555e; }
.page { fill: #ffffff; stroke: #d1d9e0; }
.axis { stroke: #818b98; }
.bar { fill: #818b98; }
.our-bar { fill: #0969da; }
@media (prefers-color-scheme: dark) {
text { fill: #f0f6fc; }
.note { fill: #b7bdc8; }
.page { fill: #0d1117; stroke: #3d444d; }
.axis, .bar { stroke: none; fill: #7d8590; }
.axis { stroke: #7d8590; }
.our-bar { fill: #4493f8; }
}
</style>`;
