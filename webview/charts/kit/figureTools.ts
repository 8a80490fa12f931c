import { csvText } from '../../../src/analysis/report/export/csv/csvText.ts';
import { element } from '../../dom/element.ts';
import { linkButton } from '../../dom/linkButton.ts';
import { offerPicture, offerText, savePicture } from '../../host/exportFigure.ts';
import { animatePictures } from '../../kit/animatePictures.ts';
import type { Page } from '../../kit/Page.ts';
import type { ChartModel } from './ChartModel.ts';
import type { DataTable } from './table/dataTable.ts';
import { framedPicture } from './framedPicture.ts';

interface Figure {
  readonly page: Page;
  readonly model: () => ChartModel;
  /** Draws the chart as another model has it. */
  readonly drawAs: (model: ChartModel) => void;
  readonly canvas: HTMLCanvasElement;
  readonly table: HTMLTableElement;
  readonly tableBox: HTMLElement;
  readonly live: HTMLElement;
  /** Null for a table of few rows that cannot be picked. */
  readonly sortable: DataTable | null;
}

/** The actions of a chart: show its table, export it as CSV or PNG. */
export function figureTools(figure: Figure): HTMLElement {
  const { page, model, canvas, live } = figure;
  const { charts } = page.text;
  const inEditor = page.host.kind === 'editor';
  const announce = () => {
    if (inEditor) live.textContent = charts.copied;
  };
  return element('div', { class: 'tools' }, [
    tableToggle(figure),
    linkButton(inEditor ? charts.copyCsv : charts.saveCsv, () => {
      const { columns, rows } = model().table;
      const csv = csvText([columns.map(column => column.title), ...rows]);
      offerText(page.host, `${model().id}.csv`, csv);
      announce();
    }),
    linkButton(inEditor ? charts.copyPicture : charts.savePicture, () => {
      const picture = framedPicture(canvas, model(), page.theme.current());
      void offerPicture(page.host, model().id, picture);
      announce();
    }),
    ...vectorTools(figure, announce),
    ...animationTools(figure, announce),
  ]);
}

function vectorTools({ page, model }: Figure, announce: () => void): readonly HTMLElement[] {
  if (model().vectors === undefined) return [];
  const { charts } = page.text;
  return [
    linkButton(page.host.kind === 'editor' ? charts.copyVectors : charts.saveVectors, () => {
      offerText(page.host, `${model().id}.svg`, model().vectors?.(page.theme.current()) ?? '');
      announce();
    }),
  ];
}

function animationTools(figure: Figure, announce: () => void): readonly HTMLElement[] {
  if (figure.model().frames === undefined) return [];
  return [
    linkButton(figure.page.text.charts.saveAnimation, () => {
      void animate(figure).then(announce);
    }),
  ];
}

/** Draws each step where the chart is, which then is as it was. */
async function animate({ page, model, drawAs, canvas }: Figure): Promise<void> {
  const theme = page.theme.current();
  const pictures = (model().frames?.() ?? []).map(frame => {
    drawAs(frame);
    return framedPicture(canvas, frame, theme);
  });
  drawAs(model());
  const animation = await animatePictures(pictures, theme.page);
  await savePicture(page.host, model().id, animation);
}

function tableToggle({ page, table, tableBox, sortable }: Figure): HTMLElement {
  const words = page.text.charts;
  const toggle = linkButton(words.table, () => {
    const hidden = tableBox.classList.toggle('visually-hidden');
    if (hidden) tableBox.removeAttribute('tabindex');
    else tableBox.tabIndex = 0;
    toggle.setAttribute('aria-expanded', String(!hidden));
    toggle.textContent = hidden ? words.table : words.hideTable;
    sortable?.setOpen(!hidden);
  });
  toggle.setAttribute('aria-expanded', 'false');
  toggle.setAttribute('aria-controls', table.id);
  return toggle;
}
