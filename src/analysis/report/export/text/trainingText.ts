import { counted as en } from '../../../../words/en/counted.ts';
import { method } from '../../../../words/en/report/method.ts';
import type { NumberFormat } from '../../../../words/numberFormat.ts';
import type { SimulationReport } from '../../Report.ts';

/** The training that a simulation stands for, each figure with its origin. */
export function trainingText(
  { training, scoreThreshold, prior }: SimulationReport,
  format: NumberFormat,
): string {
  const { schedule, fromScratch, learningRate, origins } = training;
  const { origin } = en.training;
  const start = fromScratch ? method.fromScratch : method.pretrained;
  return method.training([
    method.schedule(en.training.schedule(schedule, format), origin(origins.schedule)),
    start(origin(origins.fromScratch)),
    ...(learningRate === undefined
      ? []
      : [
          method.learningRate(
            format.decimal(learningRate.value),
            format.decimal(learningRate.relative),
          ),
        ]),
    method.scoreThreshold(format.decimal(scoreThreshold), origin(origins.scoreThreshold)),
    method.prior(format.decimal(prior), origin(origins.prior)),
  ]);
}
