import type { KnownDetail } from '../contract/Detail.ts';

/** Why a JSON text cannot be read on, at a byte; the caller turns it into a failure with line and column. */
export class JsonProblem extends Error {
  /** Offset from the start of the text, in bytes. */
  readonly byte: number;
  /** What was needed there, as a noun phrase; null where the text ended too early. */
  readonly expected: KnownDetail | null;

  constructor(byte: number, expected: KnownDetail | null) {
    super(expected === null ? 'the text ends early' : `expected ${expected}`);
    this.name = 'JsonProblem';
    this.byte = byte;
    this.expected = expected;
  }
}
