import { Worker } from 'node:worker_threads';
import { FailureError } from '../../analysis/contract/Failure.ts';
import type { Failure } from '../../analysis/contract/Failure.ts';
import type { Progress } from '../../analysis/contract/Progress.ts';
import type { AnalysisRequest, FromWorker } from '../../analysis/protocol/worker.ts';
import type { Report } from '../../analysis/report/Report.ts';
import { ISOLATED_THREAD } from '../../node/isolatedThread.ts';

export interface Watching {
  readonly progress: Progress;
  readonly signal: AbortSignal;
}

/**
 * Analyzes in a thread of its own. The promise settles after the thread has ended, so nothing outlives it.
 *
 * @param script the bundled worker
 * @throws FailureError; `cancelled` once the signal is aborted
 */
export function runInWorker(
  script: string,
  request: AnalysisRequest,
  { progress, signal }: Watching,
): Promise<Report> {
  return new Promise((resolve, reject) => {
    const settleWith = (failure: Failure) => reject(new FailureError(failure));
    if (signal.aborted) return settleWith({ code: 'cancelled' });
    const worker = new Worker(script, { ...ISOLATED_THREAD, workerData: request });
    const cancel = () => void worker.terminate();
    let last: Exclude<FromWorker, { type: 'progress' }> | null = null;
    worker.on('message', (message: FromWorker) => {
      if (message.type === 'progress') return progress(message.progress);
      last = message;
      void worker.terminate();
    });
    worker.on('error', error => {
      last ??= { type: 'failed', failure: { code: 'internal', message: error.message } };
    });
    worker.on('exit', () => {
      signal.removeEventListener('abort', cancel);
      if (signal.aborted) settleWith({ code: 'cancelled' });
      else if (last?.type === 'done') resolve(last.report);
      else settleWith(last?.failure ?? { code: 'internal', message: 'the worker ended early' });
    });
    signal.addEventListener('abort', cancel, { once: true });
  });
}
