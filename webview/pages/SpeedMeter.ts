/** Progress that lies further back says nothing about the speed now. */
const WINDOW_MS = 2000;

/** How fast bytes are read, over the last two seconds. */
export class SpeedMeter {
  readonly #samples: { readonly at: number; readonly bytes: number }[] = [];

  /** @param at milliseconds on any clock that only goes forward */
  add(at: number, bytes: number): void {
    this.#samples.push({ at, bytes });
    while (at - (this.#samples[1]?.at ?? at) > WINDOW_MS) this.#samples.shift();
  }

  /** Bytes per second; null until there are two moments to compare. */
  read(): number | null {
    const first = this.#samples[0];
    const last = this.#samples.at(-1);
    if (first === undefined || last === undefined || last.at <= first.at) return null;
    return ((last.bytes - first.bytes) * 1000) / (last.at - first.at);
  }
}
