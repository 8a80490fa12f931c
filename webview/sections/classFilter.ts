import { classRows } from '../../src/analysis/report/derive/classRows.ts';
import type { Report } from '../../src/analysis/report/Report.ts';
import { element } from '../dom/element.ts';
import { linkButton } from '../dom/linkButton.ts';
import type { Page } from '../kit/Page.ts';
import type { Section } from '../kit/Section.ts';

/** A list of all classes, most boxes first, that filters the report, and a button that resets it. */
export function classFilter(report: Report, page: Page): Section {
  const { chosenClass, text, format } = page;
  const words = text.charts.filter;
  const rows = classRows(report, text.screens.unnamedClass);
  const option = (value: string, label: string) =>
    element('option', { attributes: { value } }, [label]);
  const choice = element('select', { testId: 'class-filter', attributes: { id: 'class-filter' } }, [
    option('', words.all),
    ...rows.map((row, index) => option(String(index), `${row.name} (${format.count(row.boxes)})`)),
  ]);
  const clear = linkButton(text.charts.classes.clear, () => {
    chosenClass.set(null);
    choice.focus();
  });
  clear.dataset['testid'] = 'all-classes';
  const scope = element('span', { class: 'caption', attributes: { role: 'status' } });
  const show = () => {
    const at = rows.findIndex(row => row.id === chosenClass.current());
    choice.value = at < 0 ? '' : String(at);
    clear.hidden = at < 0;
    scope.textContent = at < 0 ? '' : words.scope;
  };
  choice.addEventListener('change', () => {
    chosenClass.set(rows[Number(choice.value || -1)]?.id ?? null);
  });
  show();
  return {
    element: element('div', { class: 'field class-filter' }, [
      element('label', { attributes: { for: choice.id } }, [words.label]),
      choice,
      clear,
      scope,
    ]),
    dispose: chosenClass.watch(show),
  };
}
