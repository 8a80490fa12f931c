import type { Chart } from 'chart.js';
import { element } from '../../dom/element.ts';
import type { Page, Section } from '../../kit/Page.ts';
import { createChart } from './chartJs.ts';
import type { ChartModel } from './ChartModel.ts';
import { dataTable } from './dataTable.ts';
import { drawSoon } from './scheduleDraw.ts';
import { figureTools } from './figureTools.ts';
import { fillTable } from './fillTable.ts';
import { pointAt, walkWithKeys } from './keyboardNavigation.ts';

/** How much taller a plot may become beside a taller one. */
const GROWTH = 1.6;

export interface ChartFigure extends Section {
  update(model: ChartModel): void;
  /** Another chart in the place of this one: other marks, axes and words. */
  replace(model: ChartModel): void;
  /** Only the picture: the table keeps its order, and the marked row stands out in it. */
  mark(model: ChartModel, index: number | null): void;
}

/** A chart with its finding as title and its numbers as a table behind a toggle; the table is there for screen readers always. */
export function chartFigure(first: ChartModel, page: Page): ChartFigure {
  let model = first;
  let chart: Chart | null = null;
  const parts = figureParts(first.id);
  const pick = (index: number) => model.pick?.(index);
  const sortable = first.pick === undefined ? null : dataTable(parts.table, pick);
  const tools = figureTools({ page, model: () => model, sortable, ...parts });
  const write = () => {
    writeWords(parts, model, page);
    // Where there is nothing to draw, the finding says so.
    parts.plot.hidden = tools.hidden = model.table.rows.length === 0;
    if (sortable === null) fillTable(parts.table, model.table);
    else sortable.show(model.table);
  };
  write();
  const takeBack = drawSoon(() => {
    chart = createChart(parts.canvas, model.picture(page.theme.current()));
    walkWithKeys(chart, { live: parts.live, pick, columns: () => model.columns ?? 1 });
  });
  parts.canvas.addEventListener('click', event => {
    const index = chart === null ? null : pointAt(chart, event);
    if (index !== null) pick(index);
  });
  const unwatch = page.theme.watch(() => {
    if (chart !== null) redraw(chart, model.picture(page.theme.current()));
  });
  return {
    element: element('figure', { class: first.pick === undefined ? 'chart' : 'chart pickable' }, [
      parts.finding,
      parts.caption,
      parts.plot,
      parts.live,
      tools,
      parts.tableBox,
    ]),
    update: next => {
      model = next;
      write();
      if (chart !== null) newNumbers(chart, model.picture(page.theme.current()));
    },
    replace: next => {
      model = next;
      write();
      if (chart !== null) redraw(chart, model.picture(page.theme.current()));
    },
    mark: (next, index) => {
      model = next;
      sortable?.mark(index);
      if (chart !== null) newNumbers(chart, model.picture(page.theme.current()));
    },
    dispose: () => {
      takeBack();
      unwatch();
      chart?.destroy();
    },
  };
}

function writeWords(
  parts: ReturnType<typeof figureParts>,
  { finding, caption, height }: ChartModel,
  { text }: Page,
): void {
  parts.finding.textContent = finding;
  parts.caption.textContent = caption;
  parts.plot.style.minHeight = `${height}px`;
  // Charts side by side end together, unless a table is open beside one.
  parts.plot.style.maxHeight = `${Math.round(height * GROWTH)}px`;
  parts.canvas.setAttribute('aria-label', text.charts.pictureLabel(finding, caption));
}

function figureParts(id: string) {
  const canvas = element('canvas', {
    testId: `chart-${id}`,
    attributes: { role: 'img', tabindex: '0' },
  });
  const table = element('table', { testId: `table-${id}`, attributes: { id: `table-${id}` } });
  return {
    canvas,
    table,
    finding: element('h3', { class: 'finding' }),
    caption: element('p', { class: 'caption' }),
    plot: element('div', { class: 'plot' }, [canvas]),
    live: element('p', { class: 'visually-hidden', attributes: { 'aria-live': 'polite' } }),
    tableBox: element('div', { class: 'table-box visually-hidden' }, [table]),
  };
}

function redraw(chart: Chart, { data, options }: ReturnType<ChartModel['picture']>): void {
  chart.data = data;
  chart.options = options ?? {};
  chart.update('none');
}

/** Leaves the options alone: resolving them again costs more than drawing. */
function newNumbers(chart: Chart, { data }: ReturnType<ChartModel['picture']>): void {
  const { datasets } = chart.data;
  if (datasets.length !== data.datasets.length) chart.data = data;
  else {
    chart.data.labels = data.labels ?? [];
    data.datasets.forEach((next, index) => Object.assign(datasets[index] ?? {}, next));
  }
  chart.update('none');
}
