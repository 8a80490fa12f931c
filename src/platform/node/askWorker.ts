import { type ResourceLimits, Worker } from 'node:worker_threads';
import { askWorkerBy } from '../shared/askWorker.ts';
import type { StartWorker } from '../shared/StartWorker.ts';
import { ISOLATED_THREAD } from './isolatedThread.ts';

/**
 * What counting makes, it drops at once. V8 would give each thread 48 MB for that, and take a third of them before it collects;
 * with so few it collects more often, and as there is next to nothing to keep, in the same time.
 */
const COUNTING: ResourceLimits = { maxYoungGenerationSizeMb: 3 };

/** Starts threads that share no environment with this process. */
const startingWith =
  (resourceLimits?: ResourceLimits): StartWorker =>
  (script, request, { onMessage, onError, onEnd }) => {
    const worker = new Worker(script, { ...ISOLATED_THREAD, resourceLimits, workerData: request });
    worker.on('message', onMessage);
    worker.on('error', error => onError(error.message));
    worker.on('exit', onEnd);
    return { end: () => void worker.terminate() };
  };

export const askWorker = askWorkerBy(startingWith());

/** The same of a worker that counts. */
export const askCounter = askWorkerBy(startingWith(COUNTING));
