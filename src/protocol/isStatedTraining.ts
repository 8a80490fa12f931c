import type { ScheduleInput, StatedTraining } from '../analysis/contract/SimulationInputs.ts';

const FIELDS: ReadonlySet<string> = new Set(['schedule', 'fromScratch', 'scoreThreshold']);

/** Far more than any training has. */
const MOST_EPOCHS = 100_000;
const MOST_ITERATIONS = 1e9;
const LARGEST_BATCH = 1e6;

/** Whether a page, or whoever calls the command, states a training that can be simulated; an empty one states nothing. */
export function isStatedTraining(value: unknown): value is StatedTraining {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  if (Object.keys(value).some(key => !FIELDS.has(key))) return false;
  const { schedule, fromScratch, scoreThreshold } = value as StatedTraining;
  return (
    (schedule === undefined || isLength(schedule)) &&
    (fromScratch === undefined || typeof fromScratch === 'boolean') &&
    (scoreThreshold === undefined || (isNumber(scoreThreshold, 0, 1) && scoreThreshold < 1))
  );
}

function isLength(schedule: ScheduleInput): boolean {
  if (typeof schedule !== 'object' || schedule === null) return false;
  if (schedule.kind === 'iterations')
    return isWhole(schedule.iterations, MOST_ITERATIONS) && isWhole(schedule.batch, LARGEST_BATCH);
  if (schedule.kind !== 'epochs') return false;
  const { epochs, batch } = schedule;
  return (
    isNumber(epochs, 0, MOST_EPOCHS) &&
    epochs > 0 &&
    (batch === undefined || isWhole(batch, LARGEST_BATCH))
  );
}

function isWhole(value: unknown, most: number): boolean {
  return isNumber(value, 1, most) && Number.isInteger(value);
}

function isNumber(value: unknown, least: number, most: number): boolean {
  return typeof value === 'number' && value >= least && value <= most;
}
