import { parentPort, workerData } from 'node:worker_threads';
import { asFailure } from '../analysis/contract/failures/Failure.ts';
import { tallyImages } from '../analysis/summary/tallyImages.ts';
import type { FromTallyWorker, ToTallyWorker } from '../platform/node/TallyProtocol.ts';

const send = (message: FromTallyWorker) => parentPort?.postMessage(message);

const { job, labelsOnly, exactHistogram, sweepModule } = workerData as ToTallyWorker;

tallyImages(job, {
  labelsOnly,
  exactHistogram,
  sweepModule,
  progress: progress => send({ type: 'progress', progress }),
}).then(
  tally => send({ type: 'done', tally }),
  (thrown: unknown) => send({ type: 'failed', failure: asFailure(thrown) }),
);
