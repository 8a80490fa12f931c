import type { RecommendationReport, SimulationReport } from '../../src/analysis/report/Report.ts';
import { element } from '../dom/element.ts';
import { bestPrecision } from '../findings/surface.ts';
import { inert, type Page, type Section } from '../pages/Page.ts';
import type { Parameters } from '../pages/keptParameters.ts';
import { sectionBox } from './sectionBox.ts';

const NEAR_OPTIMAL = 0.01;
/** Loss of AP at which the colour has faded out. */
const FADED = 0.25;

interface Surface {
  readonly simulation: SimulationReport;
  readonly recommended: RecommendationReport | undefined;
  readonly standard: Parameters;
}

/** Simulated AP over (α, γ) as a table that is its own heat map. */
export function surfaceSection(surface: Surface, page: Page): Section {
  const near = surface.simulation.averagePrecision
    .flat()
    .filter(ap => 1 - ap / bestPrecision(surface.simulation) <= NEAR_OPTIMAL).length;
  const all = surface.simulation.gammas.length * surface.simulation.alphas.length;
  const { count, share } = page.format;
  return inert(
    sectionBox({ id: 'surface', title: 'AP surface', evidence: 'simulated' }, [
      element('p', { class: 'finding' }, [
        `${count(near)} of ${count(all)} pairs lie within ${share(NEAR_OPTIMAL)} of the best`,
      ]),
      element('p', { class: 'caption' }, [
        'Loss of simulated AP against the best pair. Outlined: near-optimal. ● recommended, ○ default.',
      ]),
      element(
        'div',
        {
          class: 'table-box surface-box',
          attributes: { tabindex: '0', role: 'region', 'aria-label': 'AP surface' },
        },
        [surfaceTable(surface, page)],
      ),
    ]),
  );
}

function surfaceTable(surface: Surface, { format }: Page): HTMLElement {
  const { gammas, alphas } = surface.simulation;
  const heads = alphas.map(alpha =>
    element('th', { attributes: { scope: 'col' } }, [format.decimal(alpha)]),
  );
  return element('table', { class: 'surface', testId: 'table-surface' }, [
    element('thead', {}, [
      element('tr', {}, [element('th', { attributes: { scope: 'col' } }, ['γ \\ α']), ...heads]),
    ]),
    element(
      'tbody',
      {},
      gammas.map((gamma, row) =>
        element('tr', {}, [
          element('th', { attributes: { scope: 'row' } }, [format.decimal(gamma)]),
          ...alphas.map((alpha, column) => {
            const ap = surface.simulation.averagePrecision[row]?.[column] ?? 0;
            return cell(surface, { alpha, gamma }, ap, format.share);
          }),
        ]),
      ),
    ),
  ]);
}

function cell(
  { simulation, recommended, standard }: Surface,
  pair: Parameters,
  ap: number,
  share: (value: number) => string,
): HTMLElement {
  const best = bestPrecision(simulation);
  const regret = best > 0 ? 1 - ap / best : 0;
  const marks = [
    recommended !== undefined && same(pair, recommended) ? '●' : '',
    same(pair, standard) ? '○' : '',
  ].join('');
  const created = element('td', { class: regret <= NEAR_OPTIMAL ? 'near' : '' }, [
    marks === '' ? null : element('span', { class: 'mark' }, [marks]),
    regretWords(regret, share),
  ]);
  created.style.setProperty('--heat', `${Math.round(50 * Math.max(0, 1 - regret / FADED))}%`);
  return created;
}

function same(one: Parameters, other: Parameters): boolean {
  return Math.abs(one.alpha - other.alpha) < 1e-9 && Math.abs(one.gamma - other.gamma) < 1e-9;
}

function regretWords(regret: number, share: (value: number) => string): string {
  if (regret === 0) return 'best';
  return regret < 0.001 ? share(regret) : `−${share(regret)}`;
}
