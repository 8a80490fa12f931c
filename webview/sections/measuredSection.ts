import { csvText } from '../../src/analysis/report/export/csv/csvText.ts';
import type { DetectionsReport } from '../../src/analysis/report/DetectionsReport.ts';
import type { AnyReport } from '../../src/analysis/report/DynamicReport.ts';
import { confusionChart } from '../charts/confusion/chart.ts';
import { chartFigure } from '../charts/kit/chartFigure.ts';
import { measuredChart } from '../charts/measured/chart.ts';
import { precisionChart } from '../charts/precision/chart.ts';
import { element } from '../dom/element.ts';
import { linkButton } from '../dom/linkButton.ts';
import { offerText } from '../host/exportFigure.ts';
import type { Page } from '../kit/Page.ts';
import { combineSections, type Section } from '../kit/Section.ts';
import { exampleDetails } from './kit/exampleDetails.ts';
import { sectionBox } from './kit/sectionBox.ts';

/**
 * What the detections of the user's model show; empty without them.
 *
 * @param note what they do not show
 */
export function measuredSection(report: AnyReport, page: Page, note?: string): readonly Section[] {
  const { measured } = report;
  if (measured === undefined) return [];
  const { text } = page;
  const figures = figuresOf(measured, report, page);
  const box = sectionBox({ id: 'measured', evidence: 'measured', text }, [
    figures.element,
    element('div', { class: 'places' }, [
      ...remarksOn(measured, page).map(remark => element('p', {}, [remark])),
      note === undefined ? null : element('p', {}, [note]),
      ...droppedList(measured, page),
      ...suspectParts(measured, page),
    ]),
  ]);
  return [{ element: box, dispose: figures.dispose }];
}

/** Scores, precision by class, where the chosen one stands out, and what was taken for what. */
function figuresOf(measured: DetectionsReport, report: AnyReport, page: Page): Section {
  const { curves, confusion } = measured;
  const box = element('div', { class: 'figures' });
  const scores = chartFigure(measuredChart(measured, page), page);
  const matrix =
    confusion === undefined ? [] : [chartFigure(confusionChart(confusion, report, page), page)];
  if (curves === undefined) return combineSections(box, [scores, ...matrix]);
  const model = () => precisionChart(measured, curves, report, page);
  const precision = chartFigure(model(), page);
  const unwatch = page.chosenClass.watch(() => precision.replace(model()));
  const all = combineSections(box, [scores, precision, ...matrix]);
  return {
    element: all.element,
    dispose: () => {
      unwatch();
      all.dispose();
    },
  };
}

function suspectParts(measured: DetectionsReport, page: Page): readonly (HTMLElement | null)[] {
  const { format, text } = page;
  const { examples } = measured.suspects;
  if (examples.length === 0) return [];
  const copy = text.losses.measured.copySuspects(format.count(examples.length));
  return [
    linkButton(copy, () => {
      offerText(page.host, 'suspects.csv', suspectTable(measured));
    }),
    exampleDetails('suspects', examples.map(detection), page),
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
    ...(leftOut === 0
      ? []
      : [element('p', {}, [text.losses.measured.leftOut(format.count(leftOut))])]),
    element(
      'ul',
      { class: 'remarks' },
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
