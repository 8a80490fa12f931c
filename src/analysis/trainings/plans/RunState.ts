/** How far a run of a plan is, by the marks in its folder. */
export type RunState = 'waiting' | 'started' | 'failed' | 'done';

/** @param has whether the folder of the run has a mark */
export function runState(has: (mark: 'started' | 'failed' | 'done') => boolean): RunState {
  if (has('done')) return 'done';
  if (has('failed')) return 'failed';
  return has('started') ? 'started' : 'waiting';
}
