import { type PredictionRemark, remarkIn } from '../../../../words/dataset/PredictionWords.ts';
import { predictions } from '../../../../words/en/dataset/predictions.ts';
import { method } from '../../../../words/en/report/method.ts';
import type { NumberFormat } from '../../../../words/numberFormat.ts';
import { printable } from '../../../contract/text/printable.ts';
import { categoryName } from '../../derive/categoryName.ts';
import { confusionSums } from '../../derive/confusionSums.ts';
import type { ConfusionReport, DetectionsReport } from '../../DetectionsReport.ts';
import type { Report } from '../../Report.ts';

/** What a model's detections say, sentence by sentence. */
export function detectionLines(
  measured: DetectionsReport,
  { dataset }: Pick<Report, 'dataset'>,
  format: NumberFormat,
): string[] {
  const { outcomes, missed, lowestScore, suspects, averagePrecision: scores } = measured;
  return [
    method.measured({
      iou: format.decimal(0.5),
      hits: format.count(outcomes.true),
      errors: format.count(outcomes.near + outcomes['other-class'] + outcomes.background),
      near: format.count(outcomes.near),
      otherClass: format.count(outcomes['other-class']),
      background: format.count(outcomes.background),
      missed: format.count(missed),
      suspects: format.count(suspects.count),
      lowestScore: format.decimal(lowestScore),
    }),
    ...(scores
      ? [
          method.averagePrecision({
            all: format.decimal(scores.AP),
            at50: format.decimal(scores.AP50),
            at75: format.decimal(scores.AP75),
          }),
        ]
      : []),
    ...(measured.confusion === undefined
      ? []
      : [confusionLine(measured.confusion, dataset.categories, format)]),
    ...remarkLines(measured, format),
  ];
}

function confusionLine(
  confusion: ConfusionReport,
  categories: Report['dataset']['categories'],
  format: NumberFormat,
): string {
  const { missed, invented, confused, most } = confusionSums(confusion);
  const nameOf = (id: number | string) =>
    categoryName(categories.find(category => category.id === id) ?? { id, name: null });
  return method.confusion({
    score: format.decimal(confusion.score),
    f1: format.decimal(confusion.f1),
    precision: format.share(confusion.precision),
    recall: format.share(confusion.recall),
    missed: format.count(missed),
    invented: format.count(invented),
    confused: format.count(confused),
    most: most && {
      truth: nameOf(most.truth),
      found: nameOf(most.found),
      count: format.count(most.count),
    },
  });
}

function remarkLines({ remarks = [], leftOut }: DetectionsReport, format: NumberFormat): string[] {
  const texts = (part: 'leftOut' | 'readAs' | 'wrong') =>
    remarks
      .filter(({ code }) => (PARTS.get(code) ?? 'leftOut') === part)
      .map(remark => printable(remarkIn(predictions, remark)));
  const [left, readAs, wrong] = [texts('leftOut'), texts('readAs'), texts('wrong')];
  return [
    ...(left.length === 0 ? [] : [method.leftOut(format.count(leftOut), left)]),
    ...(readAs.length === 0 ? [] : [method.readAs(readAs)]),
    ...(wrong.length === 0 ? [] : [method.looksWrong(wrong)]),
  ];
}

/** Of remarks on detections that are used; all others say why some are left out. */
const PARTS: ReadonlyMap<PredictionRemark['code'], 'readAs' | 'wrong'> = new Map([
  ['images-by-name', 'readAs'],
  ['classes-from-one', 'readAs'],
  ['corners', 'wrong'],
]);
