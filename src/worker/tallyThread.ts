import { parentPort, workerData } from 'node:worker_threads';
import { asFailure } from '../analysis/contract/Failure.ts';
import { tallyImages } from '../analysis/summary/tallyImages.ts';
import type { TallyJob } from '../analysis/summary/TallyJob.ts';
import type { FromTallyThread } from '../node/TallyThread.ts';

const send = (message: FromTallyThread) => parentPort?.postMessage(message);

tallyImages(workerData as TallyJob, {
  progress: ({ share }) => send({ type: 'share', share }),
}).then(
  tally => send({ type: 'done', tally }),
  (thrown: unknown) => send({ type: 'failed', failure: asFailure(thrown) }),
);
