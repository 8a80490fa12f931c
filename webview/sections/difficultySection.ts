import { weightShares } from '../../src/analysis/report/derive/lossShares.ts';
import type { DifficultyReport } from '../../src/analysis/report/DifficultyReport.ts';
import { fillTable } from '../charts/kit/table/fillTable.ts';
import { QUADRANTS } from '../charts/kit/quadrantBars.ts';
import { columnsOf, type TableModel } from '../charts/kit/TableModel.ts';
import { element } from '../dom/element.ts';
import type { Observable } from '../kit/observable.ts';
import type { Page } from '../kit/Page.ts';
import type { Section } from '../kit/Section.ts';
import type { Wording } from '../kit/Wording.ts';
import { type Setting, settingWords } from '../losses/Setting.ts';
import { plainShares, settingShares } from '../losses/settingShares.ts';
import { scrollableTable } from './kit/scrollableTable.ts';
import { sectionBox } from './kit/sectionBox.ts';

/** How many examples are easy and hard, and how the chosen loss weights the four quadrants. */
export function difficultySection(
  difficulty: DifficultyReport,
  setting: Observable<Setting>,
  page: Page,
): Section {
  const { text, format } = page;
  const words = text.losses.difficulty;
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
    scrollableTable(table, words.quadrants),
  ]);
  return {
    element: sectionBox({ id: 'difficulty', evidence: 'simulated', text }, [quadrants]),
    dispose: unwatch,
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
    columns: columnsOf(
      [
        losses.difficulty.quadrant,
        losses.shareOfExamples,
        losses.difficulty.lossPlain,
        losses.difficulty.lossChosen(pair),
        losses.difficulty.gradientChosen(pair),
      ],
      format.share,
    ),
    rows: QUADRANTS.map(quadrant => [
      losses.parts[quadrant],
      shareWords(examples[quadrant], wording),
      plain.loss[quadrant],
      chosen.loss[quadrant],
      chosen.gradient[quadrant],
    ]),
  };
}

/** A share too small for a percentage as `1 in 9,700`, to two digits. */
function shareWords(share: number, { format, text }: Wording): string {
  return share > 0 && share < 0.001
    ? text.losses.difficulty.oneIn(format.count(Number((1 / share).toPrecision(2))))
    : format.share(share);
}
