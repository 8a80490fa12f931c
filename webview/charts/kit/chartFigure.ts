import type { Chart } from 'chart.js';
import { element } from '../../dom/element.ts';
import type { Page } from '../../kit/Page.ts';
import type { Section } from '../../kit/Section.ts';
import type { ChartModel, Picture } from './ChartModel.ts';
import { figureTools } from './figureTools.ts';
import { keyboardNavigation, markAtPointer } from './keyboardNavigation.ts';
import { type Change, redrawInSight } from './drawing/redrawInSight.ts';
import { scheduleDraw } from './drawing/scheduleDraw.ts';
import { type DataTable, dataTable } from './table/dataTable.ts';
import { fillTable } from './table/fillTable.ts';
import { MOST_WHOLE } from './table/rowWindow.ts';

/** How much a plot may grow to match a taller one in its row. */
const MAX_GROWTH = 1.6;

export interface ChartFigure extends Section {
  /** New numbers in the same chart. */
  update(model: ChartModel): void;
  /** Another chart: different marks, axes and text. Where picture and table are those of before, only the text is written. */
  replace(model: ChartModel): void;
  /** Highlights a row of the table, which keeps its order, and redraws the picture. */
  mark(model: ChartModel, index: number | null): void;
}

/** A chart titled by its finding, with a table that can be toggled; screen readers always have the table. */
export function chartFigure(first: ChartModel, page: Page): ChartFigure {
  let model = first;
  let chart: Chart | null = null;
  const parts = figureParts(first.id);
  const pick = (index: number, series = 0) => model.pick?.(index, series);
  const sortable = sortableTable(first, { ...parts, pick }, page);
  const drawAs = (shown: ChartModel) => {
    if (chart !== null) updateData(chart, shown.picture(page.theme.current()));
  };
  const tools = figureTools({ page, model: () => model, drawAs, sortable, ...parts });
  const writeTable = () => {
    // If there is nothing to draw, the finding says so.
    parts.plot.hidden = tools.hidden = model.table.rows.length === 0;
    if (sortable === null) fillTable(parts.table, model.table);
    else sortable.show(model.table);
  };
  const show = (next: ChartModel, change: Change) => {
    const isSame = next.picture === model.picture && next.table === model.table;
    model = next;
    writeText(parts, model, page);
    if (isSame) return;
    writeTable();
    drawer.changed(change);
  };
  writeText(parts, model, page);
  writeTable();
  const picture = () => model.picture(page.theme.current());
  const cancelDraw = scheduleDraw(create => {
    chart = create(parts.canvas, picture());
    keyboardNavigation(chart, { live: parts.live, pick, columns: () => model.columns ?? 1 });
  });
  parts.canvas.addEventListener('click', event => pickAt(chart, event, pick));
  const drawer = redrawInSight(parts.plot, change => {
    if (chart !== null) (change === 'data' ? updateData : redraw)(chart, picture());
  });
  const unwatch = page.theme.watch(() => {
    // On paper it may have been hidden until now.
    chart?.resize();
    if (chart !== null) redraw(chart, picture());
  });
  return {
    element: assembled(parts, tools, sortable?.search ?? null, first.pick !== undefined),
    update: next => show(next, 'data'),
    replace: next => show(next, 'all'),
    mark: (next, index) => {
      model = next;
      sortable?.mark(index);
      drawer.changed('data');
    },
    dispose: () => {
      for (const stop of [cancelDraw, unwatch, drawer.dispose, sortable?.dispose]) stop?.();
      chart?.destroy();
    },
  };
}

/** Null for a table of few rows that cannot be picked. */
function sortableTable(
  { pick, table }: ChartModel,
  parts: Parameters<typeof dataTable>[0],
  page: Page,
): DataTable | null {
  const isPickable = pick !== undefined;
  if (!isPickable && table.rows.length <= MOST_WHOLE) return null;
  return dataTable({ ...parts, pick: isPickable ? parts.pick : null }, page);
}

function pickAt(
  chart: Chart | null,
  event: Event,
  pick: (index: number, series: number) => void,
): void {
  const mark = chart === null ? null : markAtPointer(chart, event);
  if (mark !== null) pick(mark.index, mark.datasetIndex);
}

function writeText(
  parts: ReturnType<typeof figureParts>,
  { finding, caption, hint = '', height, table }: ChartModel,
  { text }: Page,
): void {
  parts.finding.textContent = finding;
  parts.caption.textContent = caption;
  parts.hint.textContent = hint;
  // Where there is nothing to draw, nothing can be chosen.
  parts.hint.hidden = hint === '' || table.rows.length === 0;
  parts.plot.style.minHeight = `${height}px`;
  // Charts in one row have the same bottom edge, unless the table of one is open.
  parts.plot.style.maxHeight = `${Math.round(height * MAX_GROWTH)}px`;
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
    hint: element('p', { class: 'pick-hint' }),
    plot: element('div', { class: 'plot' }, [canvas]),
    live: element('p', { class: 'visually-hidden', attributes: { 'aria-live': 'polite' } }),
    tableBox: element('div', { class: 'table-box visually-hidden' }, [table]),
  };
}

function assembled(
  { finding, caption, hint, plot, live, tableBox }: ReturnType<typeof figureParts>,
  tools: HTMLElement,
  search: HTMLElement | null,
  isPickable: boolean,
): HTMLElement {
  const parts = [finding, caption, plot, live, hint, tools, search, tableBox];
  return element('figure', { class: isPickable ? 'chart pickable' : 'chart' }, parts);
}

function redraw(chart: Chart, { data, options }: Picture): void {
  chart.data = data;
  chart.options = options ?? {};
  chart.update('none');
}

/** Keeps the options: resolving them again costs more than drawing. */
function updateData(chart: Chart, { data }: Picture): void {
  const { datasets } = chart.data;
  if (datasets.length !== data.datasets.length) chart.data = data;
  else {
    chart.data.labels = data.labels ?? [];
    data.datasets.forEach((next, index) => Object.assign(datasets[index] ?? {}, next));
  }
  chart.update('none');
}
