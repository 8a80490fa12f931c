import { askToAnalyze } from '../analyzeFirst.ts';
import { type Analysis, targetOf } from '../analysis/Analysis.ts';
import type { AnalysisTarget } from '../analysis/AnalysisTarget.ts';
import type { Outcome, Session } from '../analysis/Session.ts';
import type { Log } from '../ui/Log.ts';
import { runAnalysis } from '../targets/analyzeDataset.ts';

/**
 * Analyzes what is shown, or was before an attempt that failed, once more with something about it changed; where nothing is,
 * offers to analyze.
 *
 * @param changed what is to be another; undefined where nothing is
 * @returns how it ended; undefined where nothing was analyzed
 */
export async function analyzeAgain(
  session: Session,
  log: Log,
  changed: (shown: Analysis) => Promise<Partial<AnalysisTarget> | undefined>,
): Promise<Outcome | undefined> {
  const shown = session.latest;
  if (shown === null) {
    void askToAnalyze();
    return undefined;
  }
  const change = await changed(shown);
  return change && runAnalysis(session, log, { ...targetOf(shown), ...change });
}
