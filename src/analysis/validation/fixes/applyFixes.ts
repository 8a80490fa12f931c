import type { ByteSource } from '../../contract/sources/ByteSource.ts';
import { fail } from '../../contract/failures/Failure.ts';
import { type Sharing, TimeSlice } from '../../contract/steps/TimeSlice.ts';
import { editRecord } from './editRecord.ts';
import type { RecordEdit } from './FixPlan.ts';

const COMMA = 0x2c;
const SPACES: ReadonlySet<number> = new Set([0x20, 0x09, 0x0a, 0x0d]);

/**
 * The file with its edits, byte for byte the rest.
 *
 * @param edits in the order of the file
 * @throws FailureError when the file cannot be read, and when it is cancelled
 */
export async function* applyFixes(
  source: ByteSource,
  edits: readonly RecordEdit[],
  sharing: Sharing = {},
): AsyncGenerator<Uint8Array> {
  const editor = new StreamEditor(edits);
  const slice = new TimeSlice(sharing);
  for await (const { bytes } of source.chunks(sharing.signal)) {
    if (sharing.signal?.aborted === true) fail({ code: 'cancelled' });
    yield* editor.push(bytes);
    if (slice.isOver) await slice.next();
  }
  yield* editor.end();
}

class StreamEditor {
  readonly #edits: readonly RecordEdit[];
  #next = 0;
  #position = 0;
  /** A comma and the spaces behind it, which go with a record that is taken out. */
  #held: Uint8Array[] = [];
  /** Of the record that is edited. */
  #record: Uint8Array[] = [];

  constructor(edits: readonly RecordEdit[]) {
    this.#edits = edits;
  }

  *push(bytes: Uint8Array): Generator<Uint8Array> {
    let at = 0;
    while (at < bytes.length) {
      const edit = this.#edits[this.#next];
      const here = this.#position + at;
      const inRecord = edit !== undefined && here >= edit.start;
      const until = inRecord ? edit.end : (edit?.start ?? Infinity);
      const to = Math.min(bytes.length, at + until - here);
      const part = bytes.subarray(at, to);
      at = to;
      if (!inRecord) yield* this.#pass(part);
      else {
        if (edit.values !== null) this.#record.push(part.slice());
        if (this.#position + at === edit.end) yield* this.#close(edit);
      }
    }
    this.#position += bytes.length;
  }

  *end(): Generator<Uint8Array> {
    yield* this.#held;
  }

  *#close({ values }: RecordEdit): Generator<Uint8Array> {
    this.#next++;
    if (values !== null) {
      yield* this.#held;
      yield latin1(editRecord(textOf(this.#record), values));
    }
    this.#held = [];
    this.#record = [];
  }

  /** Hands on all but a comma at the end, with what follows it. */
  *#pass(part: Uint8Array): Generator<Uint8Array> {
    let end = part.length;
    while (end > 0 && SPACES.has(part[end - 1] as number)) end--;
    if (end > 0) {
      yield* this.#held;
      this.#held = [];
    }
    const isComma = end > 0 && part[end - 1] === COMMA;
    const keeps = isComma || (end === 0 && this.#held.length > 0);
    const cut = isComma ? end - 1 : keeps ? 0 : part.length;
    if (cut > 0) yield part.slice(0, cut);
    if (cut < part.length) this.#held.push(part.slice(cut));
  }
}

/** A character a byte, so that what is no valid text comes back as it was. JSON's own characters are all ASCII. */
function textOf(parts: readonly Uint8Array[]): string {
  return parts
    .map(part => {
      let text = '';
      for (const byte of part) text += String.fromCharCode(byte);
      return text;
    })
    .join('');
}

function latin1(text: string): Uint8Array {
  return Uint8Array.from(text, character => character.charCodeAt(0));
}
