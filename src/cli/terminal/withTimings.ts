import type { Progress } from '../../analysis/contract/Progress.ts';
import type { Environment } from '../Environment.ts';

/**
 * With `FOCAL_LENS_TIMINGS` set, tells what reading has cost the process, once the next stage begins: benchmarks look for
 * that line on standard error. With the value `reading` the program ends there.
 */
export function withTimings({ logError }: Pick<Environment, 'logError'>, show: Progress): Progress {
  const wanted = process.env['FOCAL_LENS_TIMINGS'];
  if (wanted === undefined) return show;
  let told = false;
  return report => {
    show(report);
    if (told || report.stage === 'scan') return;
    told = true;
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    const reading = (userCPUTime + systemCPUTime) / 1e6;
    logError(`timings ${JSON.stringify({ reading, peak: maxRSS / 1024 })}`);
    if (wanted === 'reading') process.exit(0);
  };
}
