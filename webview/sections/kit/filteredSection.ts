import type { Report } from '../../../src/analysis/report/Report.ts';
import { reportOfClass } from '../../../src/analysis/report/derive/reportOfClass.ts';
import { chartFigure } from '../../charts/kit/chartFigure.ts';
import type { ChartModel } from '../../charts/kit/ChartModel.ts';
import { element } from '../../dom/element.ts';
import { linkButton } from '../../dom/linkButton.ts';
import { setChildren } from '../../dom/setChildren.ts';
import { className } from '../../kit/className.ts';
import type { Page } from '../../kit/Page.ts';
import { combineSections, type Section } from '../../kit/Section.ts';
import { whenShown } from '../../kit/whenShown.ts';
import type { PageWords } from '../../../src/words/PageWords.ts';
import { sectionBox } from './sectionBox.ts';

interface FilteredSection {
  readonly id: keyof PageWords['sections']['titles'];
  /** The charts of what is shown: the whole report, or that of one class. */
  readonly models: (shown: Report) => readonly ChartModel[];
  readonly below?: (shown: Report) => readonly (HTMLElement | null)[];
}

/** A section whose charts follow the chosen class. */
export function filteredSection(
  report: Report,
  { id, models, below }: FilteredSection,
  page: Page,
): Section {
  const currentModels = () => {
    const { shown, name } = filtered(report, page);
    return models(shown).map(model => (name === null ? model : titled(model, name, page)));
  };
  const figures = currentModels().map(model => chartFigure(model, page));
  const notice = element('div', { class: 'filter-notice' });
  const under = element('div', { class: 'below' });
  const writeText = () => {
    const { shown } = filtered(report, page);
    notice.replaceChildren(...noticeParts(report, page));
    setChildren(under, below?.(shown) ?? []);
  };
  writeText();
  const box = combineSections(element('div', { class: 'figures' }), figures);
  const section = sectionBox({ id, evidence: 'counted', text: page.text }, [
    notice,
    box.element,
    below === undefined ? null : under,
  ]);
  const shown = whenShown(section);
  const unwatch = page.chosenClass.watch(() => {
    shown.do(() => {
      currentModels().forEach((model, index) => figures[index]?.replace(model));
      writeText();
    });
  });
  return {
    element: section,
    dispose: () => {
      unwatch();
      shown.dispose();
      box.dispose();
    },
  };
}

interface Filtered {
  readonly shown: Report;
  /** Of the class; null if all classes are shown. */
  readonly name: string | null;
}

/** All classes are shown if none is chosen, or if the chosen one has no boxes. */
function filtered(report: Report, { chosenClass, text }: Page): Filtered {
  const id = chosenClass.current();
  const ofClass = id === null ? null : reportOfClass(report, id);
  return ofClass === null || id === null
    ? { shown: report, name: null }
    : { shown: ofClass, name: className(report, id, text) };
}

/** Says which class the chart shows, or that it shows all. */
function titled(model: ChartModel, name: string, { text: { charts } }: Page): ChartModel {
  return model.ignoresClassFilter === true
    ? { ...model, caption: charts.filter.ofAll(model.caption) }
    : { ...model, finding: charts.filter.named(name, model.finding) };
}

function noticeParts(report: Report, page: Page): readonly HTMLElement[] {
  const id = page.chosenClass.current();
  if (id === null) return [];
  const words = page.text.charts.filter;
  const { name } = filtered(report, page);
  return [
    element('span', {}, [
      name === null ? words.noBoxes(className(report, id, page.text)) : words.only(name),
    ]),
    linkButton(page.text.charts.classes.clear, () => {
      page.chosenClass.set(null);
    }),
  ];
}
