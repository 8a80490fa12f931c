import { remarkIn } from '../../../../words/dataset/PredictionWords.ts';
import { predictions } from '../../../../words/en/dataset/predictions.ts';
import { method } from '../../../../words/en/report/method.ts';
import type { NumberFormat } from '../../../../words/numberFormat.ts';
import { printable } from '../../../contract/text/printable.ts';
import type { DetectionsReport } from '../../DetectionsReport.ts';

/** What a model's detections say, sentence by sentence. */
export function detectionLines(measured: DetectionsReport, format: NumberFormat): string[] {
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
    ...remarkLines(measured, format),
  ];
}

function remarkLines({ remarks = [], leftOut }: DetectionsReport, format: NumberFormat): string[] {
  const texts = (wrong: boolean) =>
    remarks
      .filter(({ code }) => (code === 'corners') === wrong)
      .map(remark => printable(remarkIn(predictions, remark)));
  const [left, wrong] = [texts(false), texts(true)];
  return [
    ...(left.length === 0 ? [] : [method.leftOut(format.count(leftOut), left)]),
    ...(wrong.length === 0 ? [] : [method.looksWrong(wrong)]),
  ];
}
