import type { SimulationInputs, StatedTraining } from '../../analysis/contract/SimulationInputs.ts';

/** What the user said of one training goes before the settings, which are for all. */
export function withTraining(
  settings: SimulationInputs,
  { schedule, fromScratch, scoreThreshold }: StatedTraining = {},
): SimulationInputs {
  return {
    ...settings,
    schedule: schedule ?? settings.schedule,
    fromScratch: fromScratch ?? settings.fromScratch,
    scoreThreshold: scoreThreshold ?? settings.scoreThreshold,
  };
}
