import { readTrainedGrids } from './readTrainedGrids.ts';
import document from './trainedGrids.json' with { type: 'json' };
import type { TrainedGrid } from './TrainedGrid.ts';

let read: readonly TrainedGrid[] | undefined;

/**
 * The grids of real trainings that recommendations rest on; `scripts/truth-library.mjs` makes them of the tables of every
 * single training.
 *
 * @throws FailureError `internal` where an entry is damaged
 */
export function trainedGrids(): readonly TrainedGrid[] {
  read ??= readTrainedGrids(document);
  return read;
}
