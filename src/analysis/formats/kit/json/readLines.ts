import type { ByteSource } from '../../../contract/sources/ByteSource.ts';
import { fail } from '../../../contract/failures/Failure.ts';
import type { TimeSlice } from '../../../contract/steps/TimeSlice.ts';
import type { ReadOptions } from '../../Format.ts';
import type { JsonItem } from './JsonItems.ts';
import type { JsonValue } from './JsonValue.ts';

/** Of one line; a longer one is a failure. */
const MOST_MEGABYTES = 64;
const LINE_FEED = 0x0a;

/** How JSON Lines are read. */
export interface LineReading {
  readonly take: (items: readonly JsonItem[]) => Promise<void>;
  /** A line that is no JSON, from 1. */
  readonly refuse: (line: number) => void;
  readonly slice: TimeSlice;
}

/**
 * Reads a text of JSON Lines and hands over the value of each line that is not empty; `key` is its number from 0. Memory
 * holds the lines of one chunk.
 *
 * @returns bytes of the text
 * @throws FailureError when it cannot be read, `file-too-large` for a line of more than 64 MiB, `cancelled`
 */
export async function readLines(
  source: ByteSource,
  { take, refuse, slice }: LineReading,
  { progress, signal }: ReadOptions,
): Promise<number> {
  const lines = new Lines(source.name, refuse);
  const total = source.size;
  for await (const { bytes, position } of source.chunks(signal)) {
    if (signal?.aborted) fail({ code: 'cancelled' });
    await take(lines.push(bytes));
    const share = total > 0 ? Math.min(1, position / total) : 0;
    progress?.({ stage: 'scan', share, bytes: { done: position, total } });
    if (slice.isOver) await slice.next();
  }
  await take(lines.push(Uint8Array.of(LINE_FEED)));
  return lines.read - 1;
}

/** Cuts chunks of bytes into lines. */
class Lines {
  read = 0;
  readonly #file: string;
  readonly #refuse: (line: number) => void;
  #rest = new Uint8Array();
  #line = 0;

  constructor(file: string, refuse: (line: number) => void) {
    this.#file = file;
    this.#refuse = refuse;
  }

  /** @returns what has ended */
  push(chunk: Uint8Array): readonly JsonItem[] {
    const start = this.read - this.#rest.length;
    const bytes = new Uint8Array(this.#rest.length + chunk.length);
    bytes.set(this.#rest);
    bytes.set(chunk, this.#rest.length);
    this.read += chunk.length;
    const items: JsonItem[] = [];
    let from = 0;
    for (let to = bytes.indexOf(LINE_FEED); to >= 0; to = bytes.indexOf(LINE_FEED, from)) {
      const value = this.#valueOf(bytes.subarray(from, to));
      if (value !== undefined)
        items.push({ section: null, key: this.#line, value, start: start + from, end: start + to });
      this.#line++;
      from = to + 1;
    }
    this.#rest = bytes.subarray(from);
    if (this.#rest.length > MOST_MEGABYTES << 20)
      fail({ code: 'file-too-large', file: this.#file, megabytes: MOST_MEGABYTES });
    return items;
  }

  #valueOf(bytes: Uint8Array): JsonValue | undefined {
    const text = new TextDecoder().decode(bytes).trim();
    if (text === '') return undefined;
    try {
      return JSON.parse(text) as JsonValue;
    } catch {
      this.#refuse(this.#line + 1);
      return undefined;
    }
  }
}
