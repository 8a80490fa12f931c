import { classIndices, BETA } from '../../src/analysis/report/derive/classIndices.ts';
import {
  type ClassCounts,
  type ClassRow,
  classRows,
  listedRows,
} from '../../src/analysis/report/derive/classRows.ts';
import { classChart } from '../charts/classes/chart.ts';
import { chartFigure } from '../charts/kit/chartFigure.ts';
import { rareChart } from '../charts/rare/chart.ts';
import { element } from '../dom/element.ts';
import { linkButton } from '../dom/linkButton.ts';
import type { Page } from '../kit/Page.ts';
import { combineSections, type Section } from '../kit/Section.ts';
import { firstExamples } from './kit/exampleDetails.ts';
import { sectionBox } from './kit/sectionBox.ts';
import { tileList } from './kit/tileList.ts';

/** The long tail of classes; choosing one shows its numbers and highlights it in chart and table. */
export function classSection(report: ClassCounts, page: Page): Section {
  const { chosenClass, text, kind } = page;
  const rows = classRows(report, text.screens.unnamedClass);
  const listed = listedRows(report, rows);
  const isAssigned = report.assignment !== undefined;
  const model = () =>
    classChart(rows, {
      format: page.format,
      text,
      kind: kind === 'view' ? 'view' : 'report',
      listed,
      isAssigned,
      chosen: chosenClass.current(),
      choose: id => {
        chosenClass.set(id === chosenClass.current() ? null : id);
      },
    });
  const figure = chartFigure(model(), page);
  const others = kind === 'view' ? [] : [chartFigure(rareChart(rows, page), page)];
  const figures = combineSections(element('div', { class: 'figures' }), [figure, ...others]);
  const detail = element('div', { class: 'picked', testId: 'picked' });
  const show = () => {
    const at = rows.findIndex(row => row.id === chosenClass.current());
    figure.mark(model(), at < 0 ? null : at);
    detail.replaceChildren(...chosenClassText(rows[at], isAssigned, page));
  };
  detail.replaceChildren(...chosenClassText(undefined, isAssigned, page));
  const unwatch = chosenClass.watch(show);
  return {
    element: sectionBox({ id: 'classes', evidence: 'counted', text }, [
      figures.element,
      detail,
      kind === 'view' ? null : moreNumbers(rows, page),
    ]),
    dispose: () => {
      unwatch();
      figures.dispose();
    },
  };
}

function chosenClassText(
  row: ClassRow | undefined,
  isAssigned: boolean,
  page: Page,
): readonly HTMLElement[] {
  const { format, text } = page;
  const words = text.charts.classes;
  if (row === undefined) return [element('p', { class: 'caption' }, [words.pick])];
  const perBox = (count: number) => (row.boxes === 0 ? 0 : count / row.boxes);
  return [
    element('p', { class: 'strong', attributes: { role: 'status' } }, [
      words.picked({
        name: row.name,
        boxes: format.count(row.boxes),
        share: format.share(row.share),
        images: format.count(row.images),
      }),
    ]),
    ...(isAssigned
      ? [
          element('p', {}, [
            words.pickedAnchors({
              foreground: format.count(row.foreground),
              perBox: format.ratio(perBox(row.foreground)),
              unmatched: format.count(row.unmatched),
              share: format.share(perBox(row.unmatched)),
            }),
          ]),
        ]
      : []),
    // While anchors are counted, nothing can be looked for yet.
    ...(isAssigned && row.boxes > 0 ? [firstExamples('class', { category: row.id }, page)] : []),
    linkButton(words.clear, () => {
      page.chosenClass.set(null);
    }),
  ].filter(part => part !== null);
}

/** Indices that experts ask for, folded; the overview has the plain ratio. */
function moreNumbers(rows: readonly ClassRow[], { format, text }: Page): HTMLElement | null {
  const found = classIndices(rows.map(row => row.boxes));
  if (found === null) return null;
  const { indices } = text.charts;
  const tiles = tileList([
    [indices.gini, format.decimal(found.gini)],
    [indices.entropy, format.decimal(found.normalisedEntropy)],
    [indices.effective, format.ratio(found.effectiveClasses)],
    [indices.cui(String(BETA)), `${format.ratio(found.effectiveRatio)} : 1`],
    [indices.empty, format.count(found.empty)],
  ]);
  return element('details', { class: 'more', testId: 'more-numbers' }, [
    element('summary', {}, [indices.more]),
    tiles,
  ]);
}
