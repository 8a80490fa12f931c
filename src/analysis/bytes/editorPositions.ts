import type { ByteSource } from '../contract/sources/ByteSource.ts';

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
/** EF BB BF, which some editors put in front of UTF-8. */
const MARK = [0xef, 0xbb, 0xbf];

/** A place as editors count: line and UTF-16 unit in it, both from 0. */
export interface TextSpot {
  /** Offset from the start of the file. */
  readonly byte: number;
  readonly line: number;
  readonly character: number;
}

/**
 * Lines and columns of byte offsets in UTF-8 text, as an editor shows them: lines end with LF, CRLF or CR, columns are
 * UTF-16 units, and a byte order mark is not part of the text.
 *
 * @param bytes offsets in ascending order, each at the start of a character
 * @returns one spot an offset; fewer where the text is shorter
 */
export async function editorPositions(
  source: ByteSource,
  bytes: readonly number[],
  signal?: AbortSignal,
): Promise<readonly TextSpot[]> {
  const counter = new SpotCounter(bytes);
  for await (const chunk of source.chunks(signal)) {
    counter.push(chunk.bytes);
    if (counter.done) break;
  }
  counter.end();
  return counter.spots;
}

class SpotCounter {
  readonly spots: TextSpot[] = [];
  readonly #wanted: readonly number[];
  #byte = 0;
  #line = 0;
  #character = 0;
  #last = 0;
  #mark = true;

  constructor(wanted: readonly number[]) {
    this.#wanted = wanted;
  }

  get done(): boolean {
    return this.spots.length === this.#wanted.length;
  }

  push(bytes: Uint8Array): void {
    for (const c of bytes) {
      this.#note();
      if (this.done) return;
      this.#pass(c);
    }
  }

  end(): void {
    this.#note();
  }

  #note(): void {
    while (this.#wanted[this.spots.length] === this.#byte)
      this.spots.push({ byte: this.#byte, line: this.#line, character: this.#character });
  }

  #pass(c: number): void {
    if (this.#mark) this.#mark = c === MARK[this.#byte];
    if (c === LINE_FEED && this.#last === CARRIAGE_RETURN) {
      // The line has ended already.
    } else if (c === LINE_FEED || c === CARRIAGE_RETURN) {
      this.#line++;
      this.#character = 0;
    } else if (!this.#mark) this.#character += utf16Units(c);
    this.#last = c;
    this.#byte++;
  }
}

/** What the character that a byte begins takes in UTF-16; nothing for the other bytes of a character. */
function utf16Units(c: number): 0 | 1 | 2 {
  if ((c & 0xc0) === 0x80) return 0;
  return c >= 0xf0 ? 2 : 1;
}
