import { fail } from '../failures/Failure.ts';
import type { Pause } from '../Progress.ts';
import type { Steps } from './Steps.ts';

/** Work between two looks at the outside world; a tenth of a second is what people notice. */
const SLICE_MILLISECONDS = 20;

/** How long work shares its thread. */
export interface Sharing {
  readonly pause?: Pause | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds from any time on; the system's clock where it is not given. */
  readonly now?: (() => number) | undefined;
}

/**
 * Hands a thread back to its event loop often enough, and not too often, however long the pieces of the work take: by the
 * clock, which is looked at after every piece.
 */
export class TimeSlice {
  readonly #sharing: Sharing;
  readonly #now: () => number;
  #began: number;

  constructor(sharing: Sharing) {
    this.#sharing = sharing;
    this.#now = sharing.now ?? Date.now;
    this.#began = this.#now();
  }

  /** Whether it is time for `next`. A clock that was set back ends the slice too. */
  get isOver(): boolean {
    return !(Math.abs(this.#now() - this.#began) < SLICE_MILLISECONDS);
  }

  /**
   * Lets others run, and begins the next slice.
   *
   * @throws FailureError `cancelled`
   */
  async next(): Promise<void> {
    const { pause, signal } = this.#sharing;
    await pause?.();
    if (signal?.aborted === true) fail({ code: 'cancelled' });
    this.#began = this.#now();
  }

  /**
   * Does all pieces, with others between them.
   *
   * @throws FailureError `cancelled`
   */
  async run<T>(steps: Steps<T>): Promise<T> {
    for (;;) {
      const step = steps.next();
      if (step.done === true) return step.value;
      if (this.isOver) await this.next();
    }
  }
}
