import { csvText } from '../../src/analysis/report/export/csv/csvText.ts';
import type { DetectionsReport } from '../../src/analysis/report/DetectionsReport.ts';
import { measuredChart } from '../charts/measured/chart.ts';
import { element } from '../dom/element.ts';
import { linkButton } from '../dom/linkButton.ts';
import { offerText } from '../host/exportFigure.ts';
import type { Page } from '../kit/Page.ts';
import type { Section } from '../kit/Section.ts';
import { exampleDetails } from './kit/exampleDetails.ts';
import { chartSection } from './kit/chartSection.ts';

/**
 * What the detections of the user's model show; empty without them.
 *
 * @param note what they do not show
 */
export function measuredSection(
  measured: DetectionsReport | undefined,
  page: Page,
  note?: string,
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
          ...remarksOn(measured, page).map(remark => element('p', {}, [remark])),
          note === undefined ? null : element('p', {}, [note]),
          ...droppedList(measured, page),
          examples.length === 0
            ? null
            : linkButton(words.copySuspects(examples.length, format.count(examples.length)), () => {
                offerText(page.host, 'suspects.csv', suspectTable(measured));
              }),
          exampleDetails('suspects', examples.map(detection), page),
        ]),
      },
      page,
    ),
  ];
}

function remarksOn(measured: DetectionsReport, { text, format }: Page): readonly string[] {
  const words = text.losses.measured;
  const { outcomes, averagePrecision: scores, lowestScore } = measured;
  return [
    ...(scores
      ? [
          words.averagePrecision({
            all: format.decimal(scores.AP),
            at50: format.decimal(scores.AP50),
            at75: format.decimal(scores.AP75),
          }),
        ]
      : []),
    words.errors({
      near: format.count(outcomes.near),
      otherClass: format.count(outcomes['other-class']),
      background: format.count(outcomes.background),
    }),
    words.censored(format.decimal(lowestScore)),
  ];
}

/** What of the detections could not be used, and what looks wrong about the rest. */
function droppedList({ remarks = [], leftOut }: DetectionsReport, { text, format }: Page) {
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

/** By its box, since a detection is no record of the annotations. */
function detection({ image, category, box }: DetectionsReport['suspects']['examples'][number]) {
  const [x = NaN, y = NaN, width = NaN, height = NaN] = box;
  return { image, category, box: [x, y, width, height] as const };
}

function suspectTable({ suspects }: DetectionsReport): string {
  const rows = suspects.examples.map(({ image, category, box, score, bestIou }) => [
    image,
    category,
    box.join(' '),
    score,
    bestIou,
  ]);
  return csvText([['image', 'category', 'box', 'score', 'best iou'], ...rows]);
}
