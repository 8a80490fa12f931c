import type { PositionReport } from '../../src/analysis/report/BoxLayout.ts';
import type { Report } from '../../src/analysis/report/Report.ts';
import { cooccurrenceChart } from '../charts/cooccurrence/chart.ts';
import { chartFigure } from '../charts/kit/chartFigure.ts';
import { positionChart } from '../charts/positions/chart.ts';
import { mapOfClass, mapOfSize, type PositionGroup } from '../charts/positions/PositionMap.ts';
import { element } from '../dom/element.ts';
import { className } from '../kit/className.ts';
import type { Page } from '../kit/Page.ts';
import { combineSections, type Section } from '../kit/Section.ts';
import { lazyDetails } from './kit/lazyDetails.ts';
import { sectionBox } from './kit/sectionBox.ts';

type WithDataset = Pick<Report, 'dataset'>;

/** Where boxes lie and which classes appear together, drawn on demand. Empty for reports of older versions. */
export function layoutSection(report: WithDataset, page: Page): readonly Section[] {
  const { positions, cooccurrence } = report.dataset;
  if (positions === undefined || cooccurrence === undefined) return [];
  const { charts } = page.text;
  const parts = [
    lazyDetails('show-positions', charts.positions.title, () =>
      positionFigure(report, positions, page),
    ),
    lazyDetails('show-cooccurrence', charts.cooccurrence.title, () =>
      chartFigure(cooccurrenceChart(report, cooccurrence, page), page),
    ),
  ];
  const box = sectionBox({ id: 'layout', evidence: 'counted', text: page.text }, []);
  return [combineSections(box, parts)];
}

const GROUPS = ['all', 'small', 'medium', 'large'] as const;

/** The heat map of all boxes, of one size, or of the chosen class if the report has a map of it. */
function positionFigure(report: WithDataset, positions: PositionReport, page: Page): Section {
  const { text, chosenClass } = page;
  const words = text.charts.positions;
  const choice = element(
    'select',
    { testId: 'position-size', attributes: { id: 'position-size' } },
    GROUPS.map(group =>
      element('option', { attributes: { value: group } }, [
        group === 'all' ? words.allSizes : (text.words.groups[group] ?? group),
      ]),
    ),
  );
  const model = () => {
    const id = chosenClass.current();
    const map = id === null ? null : mapOfClass(positions, id);
    if (map === null || id === null)
      return positionChart(mapOfSize(positions, choice.value as PositionGroup), page);
    const shown = positionChart(map, page);
    return {
      ...shown,
      finding: text.charts.filter.named(className(report, id, text), shown.finding),
    };
  };
  const note = element('p', { class: 'caption', attributes: { role: 'status' } });
  const figure = chartFigure(model(), page);
  const show = () => {
    const id = chosenClass.current();
    const isMapped = id !== null && mapOfClass(positions, id) !== null;
    choice.disabled = isMapped;
    note.textContent = id === null || isMapped ? '' : words.notCharted(className(report, id, text));
    figure.replace(model());
  };
  choice.addEventListener('change', show);
  if (chosenClass.current() !== null) show();
  const unwatch = chosenClass.watch(show);
  return {
    element: element('div', { class: 'map' }, [
      element('p', { class: 'field' }, [
        element('label', { attributes: { for: choice.id } }, [words.sizeLabel]),
        choice,
      ]),
      note,
      figure.element,
    ]),
    dispose: () => {
      unwatch();
      figure.dispose();
    },
  };
}
