import { FEWEST_TO_ASSUME } from '../../contract/SimulationInputs.ts';
import type { Report, SimulationReport } from '../Report.ts';

/**
 * Whether nobody said how long the training is, and the images are too few to assume it: the pair is then for several
 * lengths, and what the simulation took for one of them (`training.schedule`) is not to be read as the schedule.
 */
export function isScheduleOpen(
  { dataset }: Pick<Report, 'dataset'>,
  { training }: Pick<SimulationReport, 'training'>,
): boolean {
  return training.origins.schedule.kind === 'default' && dataset.images < FEWEST_TO_ASSUME;
}
