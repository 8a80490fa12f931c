const WINDOW_MS = 2000;

/** What a growing number gains per second, over the last two seconds or another time. */
export class RateMeter {
  readonly #samples: { readonly at: number; readonly amount: number }[] = [];
  readonly #window: number;

  /** @param window milliseconds: what is older says nothing about now */
  constructor(window = WINDOW_MS) {
    this.#window = window;
  }

  /** @param at milliseconds of a monotonic clock */
  add(at: number, amount: number): void {
    this.#samples.push({ at, amount });
    while (at - (this.#samples[1]?.at ?? at) > this.#window) this.#samples.shift();
  }

  /**
   * Per second.
   *
   * @param least milliseconds that the samples have to span
   * @returns null until there are samples enough
   */
  read(least = 0): number | null {
    const first = this.#samples[0];
    const last = this.#samples.at(-1);
    if (first === undefined || last === undefined || last.at <= first.at) return null;
    if (last.at - first.at < least) return null;
    return ((last.amount - first.amount) * 1000) / (last.at - first.at);
  }
}
