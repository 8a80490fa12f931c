export interface WorkerListeners {
  readonly onMessage: (message: unknown) => void;
  /** Takes what the worker did not catch; it ends afterwards. */
  readonly onError: (message: string) => void;
  /** Called once, when nothing of the worker runs any more. */
  readonly onEnd: () => void;
}

export interface RunningWorker {
  readonly end: () => void;
}

/**
 * Starts a worker; no listener is called before it has returned.
 *
 * @param script the bundled worker
 * @param request what it starts with, by structured clone
 */
export type StartWorker = (
  script: string,
  request: unknown,
  listeners: WorkerListeners,
) => RunningWorker;
