import { counted as en } from '../../../../words/en/counted.ts';
import { method } from '../../../../words/en/report/method.ts';
import type { NumberFormat } from '../../../../words/numberFormat.ts';
import { isScheduleOpen } from '../../derive/isScheduleOpen.ts';
import type { Report, SimulationReport } from '../../Report.ts';

/** The training that a simulation stands for, each figure with its origin. */
export function trainingText(
  report: Pick<Report, 'dataset'>,
  simulation: SimulationReport,
  format: NumberFormat,
): string {
  const { training, scoreThreshold, prior } = simulation;
  const { schedule, fromScratch, learningRate, origins } = training;
  const { origin } = en.training;
  const start = fromScratch ? method.fromScratch : method.pretrained;
  return method.training([
    isScheduleOpen(report, simulation)
      ? method.scheduleOpen(en.training.open)
      : method.schedule(en.training.schedule(schedule, format), origin(origins.schedule)),
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
