import { type ClassRow, classRows } from '../../src/analysis/report/derive/classRows.ts';
import type { Report } from '../../src/analysis/report/Report.ts';
import { element } from '../dom/element.ts';
import { linkButton } from '../dom/linkButton.ts';
import type { Page } from '../kit/Page.ts';
import type { Section } from '../kit/Section.ts';
import { classList, classSearch } from './kit/classChoice.ts';

/** More classes than this are searched instead of listed. */
const MOST_LISTED = 200;

/** A list of all classes, most boxes first, that filters the report, and a button that resets it. */
export function classFilter(report: Report, page: Page): Section {
  const { chosenClass, text } = page;
  const words = text.charts.filter;
  const rows = classRows(report, text.screens.unnamedClass);
  const choose = (row: ClassRow | undefined) => {
    chosenClass.set(row?.id ?? null);
  };
  const choice = (rows.length > MOST_LISTED ? classSearch : classList)(rows, choose, page);
  const clear = linkButton(text.charts.classes.clear, () => {
    chosenClass.set(null);
    choice.input.focus();
  });
  clear.dataset['testid'] = 'all-classes';
  const scope = element('span', { class: 'caption', attributes: { role: 'status' } });
  const show = () => {
    const at = rows.findIndex(row => row.id === chosenClass.current());
    choice.show(at);
    clear.hidden = at < 0;
    scope.textContent = at < 0 ? '' : words.scope;
  };
  show();
  return {
    element: element('div', { class: 'field class-filter' }, [
      element('label', { attributes: { for: choice.input.id } }, [words.label]),
      ...choice.parts,
      clear,
      scope,
    ]),
    dispose: chosenClass.watch(show),
  };
}
