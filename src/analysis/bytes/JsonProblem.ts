import type { JsonNeed } from '../contract/failures/detailCodes.ts';

/** Why a JSON text cannot be read on, at a byte; the caller turns it into a failure with line and column. */
export class JsonProblem extends Error {
  /** Offset from the start of the text, in bytes. */
  readonly byte: number;
  /** What was needed there; null where the text ended too early. */
  readonly expected: JsonNeed | null;

  constructor(byte: number, expected: JsonNeed | null) {
    super(expected === null ? 'json-truncated' : 'json-broken');
    this.name = 'JsonProblem';
    this.byte = byte;
    this.expected = expected;
  }
}
