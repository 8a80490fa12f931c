import { Worker } from 'node:worker_threads';
import { type Failure, FailureError } from '../analysis/contract/Failure.ts';
import { ISOLATED_THREAD } from '../node/isolatedThread.ts';

/** The last message of a worker that answers one request. */
export type LastMessage =
  { readonly type: 'done' } | { readonly type: 'failed'; readonly failure: Failure };

type Done<Message> = Extract<Message, { type: 'done' }>;

export interface Listening<Message extends { readonly type: string }> {
  /** Takes what comes before the last message. */
  readonly onMessage?: (message: Exclude<Message, LastMessage>) => void;
  /** Ends the worker. */
  readonly signal?: AbortSignal;
}

/**
 * Asks a thread of its own. The promise settles after the thread has ended, so nothing outlives it.
 *
 * @param script the bundled worker
 * @returns its last message
 * @throws FailureError what the worker failed with; `cancelled` once the signal is aborted
 */
export function askWorker<Message extends { readonly type: string }>(
  script: string,
  request: unknown,
  { onMessage, signal }: Listening<Message> = {},
): Promise<Done<Message>> {
  return new Promise((resolve, reject) => {
    const settleWith = (failure: Failure) => reject(new FailureError(failure));
    if (signal?.aborted === true) return settleWith({ code: 'cancelled' });
    const worker = new Worker(script, { ...ISOLATED_THREAD, workerData: request });
    const cancel = () => void worker.terminate();
    let last: LastMessage | null = null;
    worker.on('message', (message: Message) => {
      if (!isLast(message)) return onMessage?.(message as Exclude<Message, LastMessage>);
      last = message;
      void worker.terminate();
    });
    worker.on('error', error => {
      last ??= { type: 'failed', failure: { code: 'internal', message: error.message } };
    });
    worker.on('exit', () => {
      signal?.removeEventListener('abort', cancel);
      if (signal?.aborted === true) settleWith({ code: 'cancelled' });
      else if (last?.type === 'done') resolve(last as Done<Message>);
      else settleWith(last?.failure ?? { code: 'internal', message: 'the worker ended early' });
    });
    signal?.addEventListener('abort', cancel, { once: true });
  });
}

function isLast(message: { readonly type: string }): message is LastMessage {
  return message.type === 'done' || message.type === 'failed';
}
