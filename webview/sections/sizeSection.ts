import type { Report } from '../../src/analysis/report/Report.ts';
import { sizeChart } from '../charts/sizeChart.ts';
import { element } from '../dom/element.ts';
import type { Page, Section } from '../pages/Page.ts';
import { chartSection } from './chartSection.ts';
import { groupChart } from '../charts/groupChart.ts';

/** Pixels of the network input at which the reader most likely cares; the nearest edge counts. */
const TINY = 8;

/** Sizes and shapes against the anchors, and what the training resize loses. */
export function sizeSection(report: Report, page: Page): Section {
  const { assignment } = report;
  const model = sizeChart(report, page);
  if (page.kind === 'view') return chartSection({ id: 'sizes', models: [model] }, page);
  return chartSection(
    {
      id: 'sizes',
      models: [
        model,
        groupChart('by-size', assignment.perSize, page),
        groupChart('by-aspect', assignment.perAspect, page),
      ],
      below: lostBoxes(report, page),
    },
    page,
  );
}

function lostBoxes({ assignment, dataset }: Report, { format, text }: Page): HTMLElement {
  const words = text.charts.sizes;
  const { edges, counts } = assignment.boxSizes;
  const lost = dataset.annotations - assignment.boxes;
  const { leftOutImages: leftOut = [] } = assignment;
  const leftOutFor = (code: string) => leftOut.find(reason => reason.code === code)?.count ?? 0;
  const refused = assignment.refusedImages ?? 0;
  const answer = element('output', { class: 'answer', testId: 'tiny' });
  const choice = element(
    'select',
    { attributes: { id: 'tiny-size' } },
    edges.slice(1).map((edge, bin) => {
      const option = element('option', { attributes: { value: String(bin + 1) } }, [
        `${format.ratio(edge)} px`,
      ]);
      option.selected = edge === TINY;
      return option;
    }),
  );
  const show = () => {
    const bin = Number(choice.value);
    const boxes = counts.slice(0, bin).reduce((sum, count) => sum + count, 0);
    answer.textContent = words.tiny({
      boxes,
      count: format.count(boxes),
      share: format.share(assignment.boxes === 0 ? 0 : boxes / assignment.boxes),
      size: format.ratio(edges[bin] ?? 0),
    });
  };
  choice.addEventListener('change', show);
  show();
  return element('div', { class: 'lost' }, [
    element('p', { class: 'field' }, [
      element('label', { attributes: { for: choice.id } }, [words.tinyLabel]),
      choice,
    ]),
    answer,
    lost > 0 ? element('p', {}, [words.lost(lost, format.count(lost))]) : null,
    leftOut.length > 0
      ? element('p', {}, [
          words.leftOut(leftOutFor('no-boxes'), leftOutFor('too-small'), format.count),
        ])
      : null,
    refused > 0 ? element('p', {}, [words.refused(refused, format.count(refused))]) : null,
  ]);
}
