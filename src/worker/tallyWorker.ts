import { parentPort, workerData } from 'node:worker_threads';
import { adviseAnchors } from '../analysis/anchorAdvice/adviseAnchors.ts';
import type { Progress } from '../analysis/contract/Progress.ts';
import { asFailure } from '../analysis/contract/failures/Failure.ts';
import { tallyImages } from '../analysis/summary/tallyImages.ts';
import type {
  FromAdviceThread,
  FromTallyThread,
  ToCountingThread,
} from '../platform/node/counting/TallyProtocol.ts';

const send = (message: FromTallyThread | FromAdviceThread) => parentPort?.postMessage(message);

async function answer(request: ToCountingThread): Promise<FromTallyThread | FromAdviceThread> {
  if (request.type === 'advise') {
    const { setup, found, ...options } = request;
    return { type: 'done', advice: await adviseAnchors(setup, found, options) };
  }
  const { job, ...options } = request;
  const progress: Progress = told => send({ type: 'progress', progress: told });
  return { type: 'done', tally: await tallyImages(job, { ...options, progress }) };
}

answer(workerData as ToCountingThread).then(send, (thrown: unknown) =>
  send({ type: 'failed', failure: asFailure(thrown) }),
);
