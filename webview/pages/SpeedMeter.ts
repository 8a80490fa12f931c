/** Older progress says nothing about the current speed. */
const WINDOW_MS = 2000;

/** Reading speed over the last two seconds. */
export class SpeedMeter {
  readonly #samples: { readonly at: number; readonly bytes: number }[] = [];

  /** @param at milliseconds of a monotonic clock */
  add(at: number, bytes: number): void {
    this.#samples.push({ at, bytes });
    while (at - (this.#samples[1]?.at ?? at) > WINDOW_MS) this.#samples.shift();
  }

  /** Bytes per second; null until there are two samples. */
  read(): number | null {
    const first = this.#samples[0];
    const last = this.#samples.at(-1);
    if (first === undefined || last === undefined || last.at <= first.at) return null;
    return ((last.bytes - first.bytes) * 1000) / (last.at - first.at);
  }
}
