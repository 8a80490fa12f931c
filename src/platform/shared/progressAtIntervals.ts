import type { Progress, Stage } from '../../analysis/contract/Progress.ts';

/** People see no more steps than this, and each of them costs the editor's thread more than a file costs to read. */
const LEAST_MILLISECONDS = 100;

/**
 * Passes on what is told first, where a stage begins, and what is told some time after that: readers of many small files
 * tell of each.
 *
 * @param now milliseconds from any time on
 */
export function progressAtIntervals(show: Progress, now: () => number = Date.now): Progress {
  let stage: Stage | undefined;
  let shown = 0;
  return report => {
    const time = now();
    // A clock that was set back ends the interval too.
    if (report.stage === stage && Math.abs(time - shown) < LEAST_MILLISECONDS) return;
    stage = report.stage;
    shown = time;
    show(report);
  };
}
