import type { InputOrigin, ScheduleInput } from '../contract/SimulationInputs.ts';
import type { NumberFormat } from '../../words/numberFormat.ts';
import type { SimulationReport } from './Report.ts';

/** The training that a simulation stands for, each figure with its origin. */
export function trainingWords(
  { training, scoreThreshold, prior }: SimulationReport,
  format: NumberFormat,
): string {
  const { schedule, fromScratch, learningRate, origins } = training;
  const parts = [
    `schedule: ${scheduleWords(schedule, format)}, ${originWords(origins.schedule)}`,
    `${fromScratch ? 'from scratch' : 'from a pretrained backbone'}, ${originWords(origins.fromScratch)}`,
    ...(learningRate === undefined
      ? []
      : [
          `learning rate: ${format.decimal(learningRate.value)}, ${format.decimal(learningRate.relative)} times the usual one for the batch`,
        ]),
    `score threshold: ${format.decimal(scoreThreshold)}, ${originWords(origins.scoreThreshold)}`,
    `prior π: ${format.decimal(prior)}, ${originWords(origins.prior)}`,
  ];
  return `Training it stands for: ${parts.join('; ')}.`;
}

export function scheduleWords(schedule: ScheduleInput, format: NumberFormat): string {
  switch (schedule.kind) {
    case 'preset':
      return schedule.name;
    case 'iterations':
      return `${format.count(schedule.iterations)} iterations of ${format.count(schedule.batch)} images`;
    case 'epochs': {
      const epochs = `${format.decimal(schedule.epochs)} epochs`;
      return schedule.batch === undefined
        ? epochs
        : `${epochs} in batches of ${format.count(schedule.batch)} images`;
    }
    case 'budget':
      return `τ = ${format.decimal(schedule.budget)}`;
  }
}

export function originWords(origin: InputOrigin): string {
  switch (origin.kind) {
    case 'option':
      return 'as given';
    case 'config':
      return `from ${origin.file} line ${origin.line}`;
    case 'detector':
      return 'the detector’s own default';
    case 'default':
      return 'assumed';
  }
}
