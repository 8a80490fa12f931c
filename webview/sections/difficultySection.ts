import { weightShares } from '../../src/analysis/report/lossShares.ts';
import type { DifficultyReport } from '../../src/analysis/report/Report.ts';
import { chartFigure } from '../charts/kit/chartFigure.ts';
import { difficultyChart } from '../charts/difficulty/chart.ts';
import { fillTable } from '../charts/kit/fillTable.ts';
import { PARTS } from '../charts/kit/quadrantBars.ts';
import type { TableModel } from '../charts/kit/TableModel.ts';
import { element } from '../dom/element.ts';
import { plainShares, type Setting, settingShares, settingWords } from '../losses/Setting.ts';
import type { Page, Section, Wording } from '../kit/Page.ts';
import type { Store } from '../kit/observable.ts';
import { sectionBox } from './kit/sectionBox.ts';

/** Who is easy and who is hard, and what the four quadrants weigh under the chosen loss. */
export function difficultySection(
  difficulty: DifficultyReport,
  setting: Store<Setting>,
  page: Page,
): Section {
  const { text, format } = page;
  const words = text.losses.difficulty;
  const figure = chartFigure(difficultyChart(difficulty, page), page);
  const table = element('table', { testId: 'table-quadrants' });
  const show = () => {
    fillTable(table, quadrantTable(difficulty, setting.current(), page));
  };
  show();
  const unwatch = setting.watch(show);
  const quadrants = element('div', { class: 'quadrants' }, [
    element('h3', { class: 'finding' }, [words.quadrants]),
    element('p', { class: 'caption' }, [
      words.perPositive(format.count(difficulty.negativesPerPositive)),
    ]),
    element(
      'div',
      {
        class: 'table-box short',
        attributes: { tabindex: '0', role: 'region', 'aria-label': words.quadrants },
      },
      [table],
    ),
  ]);
  return {
    element: sectionBox({ id: 'difficulty', evidence: 'simulated', text }, [
      element('div', { class: 'figures' }, [figure.element, quadrants]),
    ]),
    dispose: () => {
      unwatch();
      figure.dispose();
    },
  };
}

function quadrantTable(
  difficulty: DifficultyReport,
  setting: Setting,
  wording: Wording,
): TableModel {
  const { text, format } = wording;
  const { losses } = text;
  const examples = weightShares(difficulty, () => 1);
  const plain = plainShares(difficulty);
  const chosen = settingShares(difficulty, setting);
  const pair = settingWords(setting, wording);
  return {
    columns: [
      losses.difficulty.quadrant,
      losses.shareOfExamples,
      losses.difficulty.lossPlain,
      losses.difficulty.lossChosen(pair),
      losses.difficulty.gradientChosen(pair),
    ].map(title => ({ title, show: format.share })),
    rows: PARTS.map(part => [
      losses.parts[part],
      traceWords(examples[part], wording),
      plain.loss[part],
      chosen.loss[part],
      chosen.gradient[part],
    ]),
  };
}

/** A share too small for a percentage as one in so many, to two digits. */
function traceWords(share: number, { format, text }: Wording): string {
  return share > 0 && share < 0.001
    ? text.losses.difficulty.oneIn(format.count(Number((1 / share).toPrecision(2))))
    : format.share(share);
}
