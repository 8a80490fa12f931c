import { TIE_REGRET } from '../../src/analysis/advice/tieRegret.ts';
import type { RecommendationReport } from '../../src/analysis/report/RecommendationReport.ts';
import type { SimulationReport } from '../../src/analysis/report/Report.ts';
import { bestPrecision } from '../../src/analysis/report/derive/surface.ts';
import { element } from '../dom/element.ts';
import type { Page } from '../kit/Page.ts';
import type { AlphaGamma } from '../kit/persistedParameters.ts';
import { type Section, staticSection } from '../kit/Section.ts';
import type { Wording } from '../kit/Wording.ts';
import { placeBetween } from './kit/placeBetween.ts';
import { scrollableTable } from './kit/scrollableTable.ts';
import { sectionBox } from './kit/sectionBox.ts';

/** Relative loss of AP at which the colour has faded out. */
const MAX_REGRET = 0.25;
/** Per cent of the colour in the cell of the best pair; more, and its text would be hard to read. */
const MAX_HEAT = 45;

interface Surface {
  readonly simulation: SimulationReport;
  readonly recommended: RecommendationReport | undefined;
  /** The detector's own pair. */
  readonly configured: AlphaGamma;
  /** Pairs of the user's own runs. */
  readonly trained: readonly AlphaGamma[];
}

/** Simulated AP over (α, γ) as a table whose cells are coloured. */
export function surfaceSection(surface: Surface, page: Page): Section {
  const { format, text } = page;
  const words = text.losses.surface;
  const near = surface.simulation.averagePrecision
    .flat()
    .filter(ap => 1 - ap / bestPrecision(surface.simulation) <= TIE_REGRET).length;
  const all = surface.simulation.gammas.length * surface.simulation.alphas.length;
  return staticSection(
    sectionBox({ id: 'surface', evidence: 'simulated', text }, [
      element('h3', { class: 'finding' }, [
        words.finding(format.count(near), format.count(all), format.share(TIE_REGRET)),
      ]),
      element('p', { class: 'caption' }, [
        text.words.sentences([
          words.caption,
          words.marks,
          ...(surface.trained.length > 0 ? [text.learned.marks] : []),
          words.votesCaption,
        ]),
      ]),
      colourKey(page),
      scrollableTable(surfaceTable(surface, page), text.sections.titles.surface, 'surface-box'),
    ]),
  );
}

/** What the colours of the cells mean: from the best pair to the loss at which they have faded out. */
function colourKey({ format, text }: Page): HTMLElement {
  const words = text.losses.surface;
  const scale = element('span', { class: 'scale', attributes: { 'aria-hidden': 'true' } });
  scale.style.setProperty('--most', `${MAX_HEAT}%`);
  return element('p', { class: 'caption colour-key', testId: 'surface-key' }, [
    words.best,
    scale,
    words.faded(format.share(MAX_REGRET)),
  ]);
}

function surfaceTable(surface: Surface, page: Page): HTMLElement {
  const { format, text } = page;
  const { gammas, alphas } = surface.simulation;
  const heads = alphas.map(alpha =>
    element('th', { attributes: { scope: 'col' } }, [format.decimal(alpha)]),
  );
  return element('table', { class: 'surface', testId: 'table-surface' }, [
    element('thead', {}, [
      element('tr', {}, [
        element('th', { attributes: { scope: 'col' } }, [text.losses.surface.corner]),
        ...heads,
      ]),
    ]),
    element(
      'tbody',
      {},
      gammas.map((gamma, row) =>
        element('tr', {}, [
          element('th', { attributes: { scope: 'row' } }, [format.decimal(gamma)]),
          ...alphas.map((alpha, column) =>
            surfaceCell(surface, { row, column, alpha, gamma }, page),
          ),
        ]),
      ),
    ),
  ]);
}

interface Cell extends AlphaGamma {
  readonly row: number;
  readonly column: number;
}

function surfaceCell(surface: Surface, cell: Cell, { format, text }: Wording): HTMLElement {
  const words = text.losses.surface;
  const { simulation } = surface;
  const best = bestPrecision(simulation);
  const ap = simulation.averagePrecision[cell.row]?.[cell.column] ?? 0;
  const regret = best > 0 ? 1 - ap / best : 0;
  const shown = regretWords(regret, words.best, format.share);
  const marks = marksAt(surface, cell);
  const created = element(
    'td',
    {
      class: regret <= TIE_REGRET ? 'near' : '',
      attributes: {
        title: `${text.losses.pair(format.decimal(cell.alpha), format.decimal(cell.gamma))}: ${shown}`,
      },
    },
    [
      marks === '' ? null : element('span', { class: 'mark' }, [marks]),
      ...trainedBetween(surface, cell).map(pair => betweenMark(pair, { format, text })),
      ...unitApart(shown),
      voteMark(simulation.members.votes[cell.row]?.[cell.column] ?? 0, { format, text }),
    ],
  );
  created.style.setProperty(
    '--heat',
    `${Math.round(MAX_HEAT * Math.max(0, 1 - regret / MAX_REGRET))}%`,
  );
  return created;
}

/** The percent sign apart, which a narrow page leaves to the key of the colours. */
function unitApart(shown: string): readonly (string | HTMLElement)[] {
  if (!shown.endsWith('%')) return [shown];
  return [shown.slice(0, -1), element('span', { class: 'unit' }, ['%'])];
}

function marksAt({ recommended, configured, trained }: Surface, cell: Cell): string {
  const isRecommended = recommended !== undefined && same(cell, recommended);
  const isTrained = trained.some(pair => same(cell, pair));
  return [isRecommended ? '●' : '', same(cell, configured) ? '○' : '', isTrained ? '◆' : ''].join(
    '',
  );
}

interface Shifted extends AlphaGamma {
  /** Shares of the way to the next column and row. */
  readonly right: number;
  readonly down: number;
}

/** Trained pairs off the grid whose place begins at this cell. */
function trainedBetween({ simulation, trained }: Surface, cell: Cell): readonly Shifted[] {
  const { gammas, alphas } = simulation;
  return trained.flatMap(({ alpha, gamma }) => {
    const isOnGrid =
      alphas.some(value => isNear(value, alpha)) && gammas.some(value => isNear(value, gamma));
    const across = placeBetween(alpha, alphas);
    const down = placeBetween(gamma, gammas);
    const isHere = across.mark === cell.column && down.mark === cell.row;
    return isOnGrid || !isHere ? [] : [{ alpha, gamma, right: across.share, down: down.share }];
  });
}

function betweenMark(
  { alpha, gamma, right, down }: Shifted,
  { format, text }: Wording,
): HTMLElement {
  const title = text.losses.pair(format.decimal(alpha), format.decimal(gamma));
  const created = element('span', { class: 'between', attributes: { title } }, ['◆']);
  created.style.setProperty('--right', String(right));
  created.style.setProperty('--down', String(down));
  return created;
}

function voteMark(vote: number, { format, text }: Wording): HTMLElement | null {
  if (vote <= 0) return null;
  const share = format.share(vote);
  const title = text.losses.surface.votes(share);
  return element('span', { class: 'vote', attributes: { title } }, [share]);
}

function same(one: AlphaGamma, other: AlphaGamma): boolean {
  return isNear(one.alpha, other.alpha) && isNear(one.gamma, other.gamma);
}

function isNear(one: number, other: number): boolean {
  return Math.abs(one - other) < 1e-9;
}

function regretWords(regret: number, best: string, share: (value: number) => string): string {
  if (regret === 0) return best;
  if (regret < 0.001) return share(regret);
  // The format would write "more than 99.9 %", which cannot have a minus sign.
  return `−${share(regret > 0.999 ? 1 : regret)}`;
}
