import { searchedRules } from '../../../analysis/anchorAdvice/searchedRules.ts';
import type { AdviseBeside } from '../../../analysis/pipeline/conclude.ts';
import type { FromAdviceThread, ToCountingThread } from './TallyProtocol.ts';

/** Behind fewer images, starting a thread takes longer than it saves. */
const LEAST_IMAGES = 200;

/**
 * Looks for other anchors on a thread, with what that needs of a summary.
 *
 * @param threadFile the bundle of `src/worker/tallyWorker.ts`
 */
export function adviseBesideOn(threadFile: string): AdviseBeside {
  return (setup, { anchors, sample }, { sweepModule, signal }) => {
    if (sample.length < LEAST_IMAGES || searchedRules(setup, anchors) === null) return undefined;
    const { matches, weak, shapes } = anchors.boxes;
    const found = { anchors: { boxes: { matches, weak, shapes } }, sample };
    return askThread(threadFile, { type: 'advise', setup, found, sweepModule }, signal);
  };
}

async function askThread(
  threadFile: string,
  request: ToCountingThread,
  signal: AbortSignal | undefined,
) {
  const { askCounter } = await import('../askWorker.ts');
  return (await askCounter<FromAdviceThread>(threadFile, request, { signal })).advice;
}
