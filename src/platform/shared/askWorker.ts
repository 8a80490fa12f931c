import { type Failure, FailureError } from '../../analysis/contract/failures/Failure.ts';
import type { StartWorker } from './StartWorker.ts';

/** The last message of a worker that answers one request. */
export type LastMessage =
  { readonly type: 'done' } | { readonly type: 'failed'; readonly failure: Failure };

type Done<Message> = Extract<Message, { type: 'done' }>;

export interface Listening<Message extends { readonly type: string }> {
  /** Takes what comes before the last message. */
  readonly onMessage?: (message: Exclude<Message, LastMessage>) => void;
  /** Ends the worker. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Asks a worker that is started for this one request. The promise settles after the worker has ended, so nothing outlives
 * it.
 *
 * @param script the bundled worker
 * @returns its last message
 * @throws FailureError what the worker failed with; `cancelled` once the signal is aborted
 */
export type AskWorker = <Message extends { readonly type: string }>(
  script: string,
  request: unknown,
  listening?: Listening<Message>,
) => Promise<Done<Message>>;

/** `AskWorker` with one platform's workers. */
export function askWorkerBy(startWorker: StartWorker): AskWorker {
  return <Message extends { readonly type: string }>(
    script: string,
    request: unknown,
    { onMessage, signal }: Listening<Message> = {},
  ) =>
    new Promise<Done<Message>>((resolve, reject) => {
      const settleWith = (failure: Failure) => reject(new FailureError(failure));
      if (signal?.aborted === true) return settleWith({ code: 'cancelled' });
      let last: LastMessage | null = null;
      const worker = startWorker(script, request, {
        onMessage: received => {
          const message = received as Message;
          if (!isLast(message)) return onMessage?.(message as Exclude<Message, LastMessage>);
          last = message;
          worker.end();
        },
        onError: message => {
          last ??= { type: 'failed', failure: { code: 'internal', message } };
        },
        onEnd: () => {
          signal?.removeEventListener('abort', cancel);
          if (signal?.aborted === true) settleWith({ code: 'cancelled' });
          else if (last?.type === 'done') resolve(last as Done<Message>);
          else settleWith(last?.failure ?? { code: 'internal', message: 'the worker ended early' });
        },
      });
      const cancel = () => worker.end();
      signal?.addEventListener('abort', cancel, { once: true });
    });
}

function isLast(message: { readonly type: string }): message is LastMessage {
  return message.type === 'done' || message.type === 'failed';
}
