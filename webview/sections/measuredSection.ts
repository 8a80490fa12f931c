import { csvText } from '../../src/analysis/report/export/csv/csvText.ts';
import type { MeasuredReport } from '../../src/analysis/report/MeasuredReport.ts';
import { measuredChart } from '../charts/measured/chart.ts';
import { element } from '../dom/element.ts';
import { linkButton } from '../dom/linkButton.ts';
import { offerText } from '../host/exportFigure.ts';
import type { Page } from '../kit/Page.ts';
import type { Section } from '../kit/Section.ts';
import { chartSection } from './kit/chartSection.ts';

/** What the detections of the user's model show; empty without them. */
export function measuredSection(
  measured: MeasuredReport | undefined,
  page: Page,
): readonly Section[] {
  if (measured === undefined) return [];
  const { format, text } = page;
  const words = text.losses.measured;
  const { examples } = measured.suspects;
  return [
    chartSection(
      {
        id: 'measured',
        evidence: 'measured',
        models: [measuredChart(measured, page)],
        below: element('div', { class: 'places' }, [
          element('p', {}, [words.censored(format.decimal(measured.lowestScore))]),
          ...droppedList(measured, page),
          examples.length === 0
            ? null
            : linkButton(words.copySuspects(examples.length, format.count(examples.length)), () => {
                offerText(page.host, 'suspects.csv', suspectTable(measured));
              }),
        ]),
      },
      page,
    ),
  ];
}

/** What of the detections could not be used, and what looks wrong about the rest. */
function droppedList({ remarks = [], leftOut }: MeasuredReport, { text, format }: Page) {
  if (remarks.length === 0) return [];
  return [
    element('p', {}, [text.losses.measured.leftOut(leftOut, format.count(leftOut))]),
    element(
      'ul',
      {},
      remarks.map(remark => element('li', {}, [text.words.prediction(remark)])),
    ),
  ];
}

function suspectTable({ suspects }: MeasuredReport): string {
  const rows = suspects.examples.map(({ image, category, box, score, bestIou }) => [
    image,
    category,
    box.join(' '),
    score,
    bestIou,
  ]);
  return csvText([['image', 'category', 'box', 'score', 'best iou'], ...rows]);
}
