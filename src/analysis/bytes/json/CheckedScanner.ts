import { JsonProblem } from '../JsonProblem.ts';
import type { JsonScanner } from './JsonScanner.ts';
import { JsonValidator } from './JsonValidator.ts';

/**
 * A scanner whose text is checked first. Where the check ends the reading, the scanner still gets the text before that
 * place: what its visitor has seen does not depend on how the text was cut into chunks.
 *
 * @throws JsonProblem the validator's, from `push` and `end`; FailureError of the visitor, where that comes first
 */
export class CheckedScanner {
  readonly #validator = new JsonValidator();
  readonly #scanner: JsonScanner;
  /** Bytes of earlier chunks. */
  #pushed = 0;

  constructor(scanner: JsonScanner) {
    this.#scanner = scanner;
  }

  push(chunk: Uint8Array): void {
    try {
      this.#validator.push(chunk);
    } catch (thrown) {
      if (thrown instanceof JsonProblem) this.#scanUpTo(thrown.byte - this.#pushed, chunk);
      throw thrown;
    }
    this.#scanner.push(chunk);
    this.#pushed += chunk.length;
  }

  end(): void {
    try {
      this.#validator.end();
    } catch (thrown) {
      this.#tryScanner(() => this.#scanner.end());
      throw thrown;
    }
    this.#scanner.end();
  }

  #scanUpTo(length: number, chunk: Uint8Array): void {
    this.#tryScanner(() => {
      if (length > 0) this.#scanner.push(chunk.subarray(0, length));
      this.#scanner.end();
    });
  }

  /** The validator has found a mistake already; a second one is no news. */
  #tryScanner(work: () => void): void {
    try {
      work();
    } catch (thrown) {
      if (!(thrown instanceof JsonProblem)) throw thrown;
    }
  }
}
