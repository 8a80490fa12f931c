import { ascii } from '../ascii.ts';
import type { ByteWindow } from '../ByteWindow.ts';
import { decodeString } from './decodeString.ts';
import { TokenBuffer } from './TokenBuffer.ts';

/** A string that may lie across any number of windows; kept only where somebody wants it. */
export class StringToken {
  readonly #buffer = new TokenBuffer();
  #start = 0;
  #keep = false;
  #escaped = false;
  #tooLong = false;
  #done = false;

  /** Whether the closing quote has been passed. */
  get done(): boolean {
    return this.#done;
  }

  /** Longer than anybody may want; its bytes are not kept. */
  get tooLong(): boolean {
    return this.#tooLong;
  }

  /** @param p index of the opening quote */
  begin(window: ByteWindow, p: number, keep: boolean): number {
    this.#start = window.base + p;
    this.#keep = keep;
    this.#escaped = false;
    this.#tooLong = false;
    this.#done = false;
    this.#buffer.clear();
    return p + 1;
  }

  /** Goes on at `from`. @returns the index after the quote when `done`, else the end of the window */
  run(window: ByteWindow, from: number): number {
    const { bytes, end } = window;
    let p = from;
    while (p < end) {
      const c = bytes[p] as number;
      if (this.#escaped) this.#escaped = false;
      else if (c === ascii.backslash) this.#escaped = true;
      else if (c === ascii.quote) break;
      p++;
    }
    if (this.#keep && !this.#tooLong) this.#tooLong = !this.#buffer.add(bytes, from, p);
    this.#done = p < end;
    return this.#done ? p + 1 : p;
  }

  /** @returns null where the string was not kept */
  text(): string | null {
    return this.#keep && !this.#tooLong ? decodeString(this.#buffer.bytes, this.#start + 1) : null;
  }
}
