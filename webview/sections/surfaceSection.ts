import { TIE_REGRET } from '../../src/analysis/advice/tieRegret.ts';
import type { RecommendationReport, SimulationReport } from '../../src/analysis/report/Report.ts';
import { element } from '../dom/element.ts';
import { bestPrecision } from '../../src/analysis/report/surface.ts';
import { inert, type Page, type Section, type Wording } from '../pages/Page.ts';
import type { Parameters } from '../pages/keptParameters.ts';
import { sectionBox } from './sectionBox.ts';

/** Loss of AP at which the colour has faded out. */
const FADED = 0.25;

interface Surface {
  readonly simulation: SimulationReport;
  readonly recommended: RecommendationReport | undefined;
  readonly standard: Parameters;
}

/** Simulated AP over (α, γ) as a table that is its own heat map. */
export function surfaceSection(surface: Surface, page: Page): Section {
  const { format, text } = page;
  const words = text.losses.surface;
  const near = surface.simulation.averagePrecision
    .flat()
    .filter(ap => 1 - ap / bestPrecision(surface.simulation) <= TIE_REGRET).length;
  const all = surface.simulation.gammas.length * surface.simulation.alphas.length;
  return inert(
    sectionBox({ id: 'surface', evidence: 'simulated', text }, [
      element('h3', { class: 'finding' }, [
        words.finding(format.count(near), format.count(all), format.share(TIE_REGRET)),
      ]),
      element('p', { class: 'caption' }, [
        text.words.sentences([words.caption, words.marks, words.votesCaption]),
      ]),
      element(
        'div',
        {
          class: 'table-box surface-box',
          attributes: { tabindex: '0', role: 'region', 'aria-label': text.sections.titles.surface },
        },
        [surfaceTable(surface, page)],
      ),
    ]),
  );
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
          ...alphas.map((alpha, column) => cell(surface, { row, column, alpha, gamma }, page)),
        ]),
      ),
    ),
  ]);
}

interface Place extends Parameters {
  readonly row: number;
  readonly column: number;
}

function cell(surface: Surface, place: Place, { format, text }: Wording): HTMLElement {
  const words = text.losses.surface;
  const { simulation } = surface;
  const best = bestPrecision(simulation);
  const ap = simulation.averagePrecision[place.row]?.[place.column] ?? 0;
  const regret = best > 0 ? 1 - ap / best : 0;
  const shown = regretWords(regret, words.best, format.share);
  const marks = marksAt(surface, place);
  const created = element(
    'td',
    {
      class: regret <= TIE_REGRET ? 'near' : '',
      attributes: {
        title: `${text.losses.pair(format.decimal(place.alpha), format.decimal(place.gamma))}: ${shown}`,
      },
    },
    [
      marks === '' ? null : element('span', { class: 'mark' }, [marks]),
      shown,
      voteMark(simulation.members.votes[place.row]?.[place.column] ?? 0, { format, text }),
    ],
  );
  created.style.setProperty('--heat', `${Math.round(45 * Math.max(0, 1 - regret / FADED))}%`);
  return created;
}

function marksAt({ recommended, standard }: Surface, place: Place): string {
  const isRecommended = recommended !== undefined && same(place, recommended);
  return (isRecommended ? '●' : '') + (same(place, standard) ? '○' : '');
}

function voteMark(vote: number, { format, text }: Wording): HTMLElement | null {
  if (vote <= 0) return null;
  const share = format.share(vote);
  const title = text.losses.surface.votes(share);
  return element('span', { class: 'vote', attributes: { title } }, [share]);
}

function same(one: Parameters, other: Parameters): boolean {
  return Math.abs(one.alpha - other.alpha) < 1e-9 && Math.abs(one.gamma - other.gamma) < 1e-9;
}

function regretWords(regret: number, best: string, share: (value: number) => string): string {
  if (regret === 0) return best;
  if (regret < 0.001) return share(regret);
  // "More than 99.9 %" takes no minus sign.
  return `−${share(regret > 0.999 ? 1 : regret)}`;
}
