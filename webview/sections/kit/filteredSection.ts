import type { Report } from '../../../src/analysis/report/Report.ts';
import { reportOfClass } from '../../../src/analysis/report/reportOfClass.ts';
import { chartFigure } from '../../charts/kit/chartFigure.ts';
import type { ChartModel } from '../../charts/kit/ChartModel.ts';
import { element } from '../../dom/element.ts';
import { linkButton } from '../../dom/linkButton.ts';
import { className } from '../../kit/className.ts';
import type { Messages } from '../../l10n/messages.ts';
import type { Page, Section } from '../../kit/Page.ts';
import { sectionBox } from './sectionBox.ts';

interface FilteredSection {
  readonly id: keyof Messages['sections']['titles'];
  /** The charts of what is shown: all classes, or one, where `shown` differs from the whole report. */
  readonly models: (shown: Report) => readonly ChartModel[];
  readonly below?: (shown: Report) => readonly (HTMLElement | null)[];
}

/** A section whose charts follow the chosen class; what no class has for itself says that it shows all. */
export function filteredSection(
  report: Report,
  { id, models, below }: FilteredSection,
  page: Page,
): Section {
  const view = () => shownBy(report, page);
  const modelsNow = () => {
    const { shown, name } = view();
    return models(shown).map(model => (name === null ? model : named(model, name, page)));
  };
  const figures = modelsNow().map(model => chartFigure(model, page));
  const notice = element('div', { class: 'filter-notice' });
  const under = element('div', { class: 'below' });
  const show = () => {
    notice.replaceChildren(...noticeParts(report, page));
    under.replaceChildren(...(below?.(view().shown) ?? []).filter(part => part !== null));
  };
  show();
  const unwatch = page.chosenClass.watch(() => {
    modelsNow().forEach((model, index) => figures[index]?.replace(model));
    show();
  });
  const box = element(
    'div',
    { class: 'figures' },
    figures.map(figure => figure.element),
  );
  return {
    element: sectionBox({ id, evidence: 'counted', text: page.text }, [
      notice,
      box,
      below === undefined ? null : under,
    ]),
    dispose: () => {
      unwatch();
      for (const figure of figures) figure.dispose();
    },
  };
}

/** The part of the report that the reader asked for; `name` is null where that is all of it. */
function shownBy(
  report: Report,
  { chosenClass, text }: Page,
): { readonly shown: Report; readonly name: string | null } {
  const id = chosenClass.current();
  const own = id === null ? null : reportOfClass(report, id);
  return own === null || id === null
    ? { shown: report, name: null }
    : { shown: own, name: className(report, id, text) };
}

function named(model: ChartModel, name: string, { text: { charts } }: Page): ChartModel {
  return model.ofAllClasses === true
    ? { ...model, caption: charts.filter.ofAll(model.caption) }
    : { ...model, finding: charts.filter.named(name, model.finding) };
}

function noticeParts(report: Report, page: Page): readonly HTMLElement[] {
  const id = page.chosenClass.current();
  if (id === null) return [];
  const words = page.text.charts.filter;
  const name = className(report, id, page.text);
  const { name: shown } = shownBy(report, page);
  return [
    element('span', {}, [shown === null ? words.noBoxes(name) : words.only(name)]),
    linkButton(page.text.charts.classes.clear, () => {
      page.chosenClass.set(null);
    }),
  ];
}
