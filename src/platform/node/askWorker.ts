import { Worker } from 'node:worker_threads';
import { askWorkerBy } from '../shared/askWorker.ts';
import type { StartWorker } from '../shared/StartWorker.ts';
import { ISOLATED_THREAD } from './isolatedThread.ts';

/** Starts a thread that shares no environment with this process. */
const startWorker: StartWorker = (script, request, { onMessage, onError, onEnd }) => {
  const worker = new Worker(script, { ...ISOLATED_THREAD, workerData: request });
  worker.on('message', onMessage);
  worker.on('error', error => onError(error.message));
  worker.on('exit', onEnd);
  return { end: () => void worker.terminate() };
};

export const askWorker = askWorkerBy(startWorker);
