import { Worker } from 'node:worker_threads';
import { asFailure, type Failure, FailureError } from '../../analysis/contract/failures/Failure.ts';
import type {
  BaseContent,
  ConfigAnswer,
  ConfigAnswers,
  ConfigQuestion,
  FromConfigWorker,
  ToConfigWorker,
} from '../../protocol/configs.ts';
import { ISOLATED_THREAD } from '../../platform/node/isolatedThread.ts';

/** What the editor knows of the files around a config. */
export interface EditorConfigHost {
  /** As `ConfigHost.locate`. */
  readonly locate: (file: string, reference: string) => string | null;
  /** Null where the file is not there. */
  readonly content: (file: string) => Promise<BaseContent | null>;
}

export interface WorkerLimits {
  /** The worker may work for so long on one question. */
  readonly answerMilliseconds: number;
  /** Without a question, it ends after so long. */
  readonly idleMilliseconds: number;
  /** What it may hold; a config of the largest size takes a third of it. */
  readonly megabytes: number;
}

const LIMITS: WorkerLimits = {
  answerMilliseconds: 10_000,
  idleMilliseconds: 60_000,
  megabytes: 1024,
};

interface Job {
  readonly question: ConfigQuestion;
  readonly host: EditorConfigHost;
  readonly resolve: (answer: ConfigAnswer) => void;
  readonly reject: (error: FailureError) => void;
  readonly signal: AbortSignal | undefined;
}

/**
 * Reads configs in a thread of its own, one after the other, so that none of them can hold up the editor. The thread
 * starts with the first question; a config that takes too long or too much memory ends it.
 */
export class ConfigWorker {
  readonly #script: string;
  readonly #limits: WorkerLimits;
  readonly #queue: Job[] = [];
  #running: Job | null = null;
  #worker: Worker | null = null;
  #timer: NodeJS.Timeout | undefined;
  /** Of the running job, and when its clock went on. */
  #left = 0;
  #since = 0;

  /** @param script the bundled worker */
  constructor(script: string, limits: Partial<WorkerLimits> = {}) {
    this.#script = script;
    this.#limits = { ...LIMITS, ...limits };
  }

  /**
   * @param signal takes the question back; an answer that is being worked out is dropped
   * @throws FailureError what reading the config throws; `config-too-complex`, `cancelled`
   */
  ask<K extends ConfigQuestion['kind']>(
    question: Extract<ConfigQuestion, { kind: K }>,
    host: EditorConfigHost,
    signal?: AbortSignal,
  ): Promise<ConfigAnswers[K]> {
    return new Promise((resolve, reject) => {
      const cancel = () => reject(new FailureError({ code: 'cancelled' }));
      if (signal?.aborted === true) return cancel();
      signal?.addEventListener('abort', cancel, { once: true });
      const answered = (answer: ConfigAnswer) => resolve(answer as ConfigAnswers[K]);
      this.#queue.push({ question, host, resolve: answered, reject, signal });
      this.#next();
    });
  }

  dispose(): void {
    for (const job of this.#queue.splice(0)) job.reject(new FailureError({ code: 'cancelled' }));
    this.#end({ code: 'cancelled' });
    clearTimeout(this.#timer);
  }

  #next(): void {
    if (this.#running !== null) return;
    clearTimeout(this.#timer);
    const job = this.#queue.shift();
    if (job === undefined) {
      this.#timer = setTimeout(() => this.#end(null), this.#limits.idleMilliseconds);
      this.#timer.unref();
      return;
    }
    if (job.signal?.aborted === true) return this.#next();
    this.#running = job;
    this.#left = this.#limits.answerMilliseconds;
    this.#send({ type: 'question', question: job.question });
  }

  /** The clock runs while the worker works. */
  #send(message: ToConfigWorker): void {
    this.#since = performance.now();
    this.#timer = setTimeout(() => this.#tooComplex(), this.#left);
    this.#worker ??= this.#started();
    this.#worker.postMessage(message);
  }

  #started(): Worker {
    const worker = new Worker(this.#script, {
      ...ISOLATED_THREAD,
      resourceLimits: { maxOldGenerationSizeMb: this.#limits.megabytes },
    });
    worker.unref();
    const ifCurrent =
      <T>(act: (value: T) => void) =>
      (value: T) => {
        if (this.#worker === worker) act(value);
      };
    worker.on(
      'message',
      ifCurrent(message => this.#received(message as FromConfigWorker)),
    );
    worker.on(
      'error',
      ifCurrent(error => this.#failed(error)),
    );
    worker.on(
      'exit',
      ifCurrent(() => this.#failed(new Error('the worker ended early'))),
    );
    return worker;
  }

  #received(message: FromConfigWorker): void {
    clearTimeout(this.#timer);
    this.#left -= performance.now() - this.#since;
    const job = this.#running;
    if (job === null) return;
    if (message.type === 'locate' || message.type === 'read')
      return void this.#answer(job, message);
    this.#running = null;
    if (message.type === 'done') job.resolve(message.answer);
    else job.reject(new FailureError(message.failure));
    this.#next();
  }

  /** What the editor says of a base. */
  async #answer(
    job: Job,
    message: Extract<FromConfigWorker, { type: 'locate' | 'read' }>,
  ): Promise<void> {
    const answer = await answerTo(message, job.host);
    if (this.#running === job) this.#send(answer);
  }

  #tooComplex(): void {
    const file = this.#running?.question.file ?? '';
    const seconds = this.#limits.answerMilliseconds / 1000;
    this.#end({ code: 'config-too-complex', file, seconds });
    this.#next();
  }

  #failed(error: Error): void {
    const outOfMemory = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
    if (outOfMemory) return this.#tooComplex();
    this.#end({ code: 'internal', message: error.message });
    this.#next();
  }

  /** Ends the thread, and the running job with a failure. */
  #end(failure: Failure | null): void {
    clearTimeout(this.#timer);
    const worker = this.#worker;
    const job = this.#running;
    this.#worker = null;
    this.#running = null;
    void worker?.terminate();
    if (job !== null && failure !== null) job.reject(new FailureError(failure));
  }
}

async function answerTo(
  message: Extract<FromConfigWorker, { type: 'locate' | 'read' }>,
  { locate, content }: EditorConfigHost,
): Promise<ToConfigWorker> {
  try {
    return message.type === 'locate'
      ? { type: 'located', file: locate(message.file, message.reference) }
      : { type: 'content', content: await content(message.file) };
  } catch (thrown) {
    return { type: 'refused', failure: asFailure(thrown) };
  }
}
