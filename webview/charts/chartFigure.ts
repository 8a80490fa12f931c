import { element } from '../dom/element.ts';
import type { Page, Section } from '../pages/Page.ts';
import { createChart } from './chartJs.ts';
import type { ChartModel } from './ChartModel.ts';
import { fillTable } from './fillTable.ts';

export interface ChartFigure extends Section {
  update(model: ChartModel): void;
}

/** A chart with its finding as title and its numbers as a table behind a toggle; the table is there for screen readers always. */
export function chartFigure(first: ChartModel, page: Page): ChartFigure {
  let model = first;
  const finding = element('h3', { class: 'finding' });
  const caption = element('p', { class: 'caption' });
  const canvas = element('canvas', {
    testId: `chart-${first.id}`,
    attributes: { role: 'img' },
  });
  const plot = element('div', { class: 'plot' }, [canvas]);
  const table = element('table', {
    testId: `table-${first.id}`,
    attributes: { id: `table-${first.id}` },
  });
  const tableBox = element('div', { class: 'table-box visually-hidden' }, [table]);
  const figure = element('figure', { class: 'chart' }, [
    element('div', { class: 'chart-head' }, [finding, tableToggle(tableBox, table.id)]),
    caption,
    plot,
    tableBox,
  ]);
  const write = () => {
    finding.textContent = model.finding;
    caption.textContent = model.caption;
    plot.style.minHeight = `${model.height}px`;
    canvas.setAttribute(
      'aria-label',
      `${model.finding}. ${model.caption} The table after it has the numbers.`,
    );
    fillTable(table, model.table);
  };
  write();
  const chart = createChart(canvas, model.picture(page.theme.current()));
  const draw = () => {
    const { data, options } = model.picture(page.theme.current());
    chart.data = data;
    chart.options = options ?? {};
    chart.update('none');
  };
  const unwatch = page.theme.watch(draw);
  return {
    element: figure,
    update: next => {
      model = next;
      write();
      draw();
    },
    dispose: () => {
      unwatch();
      chart.destroy();
    },
  };
}

function tableToggle(tableBox: HTMLElement, tableId: string): HTMLElement {
  const toggle = element(
    'button',
    {
      class: 'link-button',
      attributes: { type: 'button', 'aria-expanded': 'false', 'aria-controls': tableId },
    },
    ['Table'],
  );
  toggle.addEventListener('click', () => {
    const hidden = tableBox.classList.toggle('visually-hidden');
    toggle.setAttribute('aria-expanded', String(!hidden));
    toggle.textContent = hidden ? 'Table' : 'Hide table';
  });
  return toggle;
}
