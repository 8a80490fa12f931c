import { checkRuns, type CheckedRuns } from '../analysis/trainings/runs/checkRuns.ts';
import type { Metric } from '../analysis/trainings/runs/MeasuredRun.ts';
import { readRuns } from '../analysis/trainings/runs/readers/readRuns.ts';
import { withPair } from '../analysis/trainings/runs/withPair.ts';

/** A table or a log of training runs. */
export interface RunText {
  readonly name: string;
  readonly text: string;
  /** What a log was trained with; a table says it itself. */
  readonly gamma?: number;
  readonly alpha?: number;
}

/**
 * Runs out of tables (CSV) and logs of MMDetection, Detectron2 and Ultralytics, checked to go together. Handed to `analyze` as
 * `runs`, they move its recommendation: the report then has `learned`.
 *
 * @param metric by which they are compared; the first that all have where it is not given
 * @throws FailureError `runs-unusable`
 */
export function measuredRuns(files: readonly RunText[], metric?: Metric): CheckedRuns {
  const paired = files.map(({ name, text, gamma, alpha }) =>
    withPair(readRuns(name, text), { gamma, alpha }, null),
  );
  return checkRuns(paired, metric);
}
