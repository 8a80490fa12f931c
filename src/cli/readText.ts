import { fail } from '../analysis/contract/failures/Failure.ts';
import { readRegularFile } from '../platform/node/files/readRegularFile.ts';

const NOT_UTF8 = 'not-utf-8';

export interface TextFile {
  /** With its byte-order mark, if any. */
  readonly text: string;
  readonly bytes: Uint8Array;
}

/**
 * A whole file of at most `most` bytes; as many as a config may have, where nothing is said.
 *
 * @throws FailureError where it cannot be read, is no regular file or larger; `config-broken` where it is not UTF-8
 */
export function readText(file: string, most?: number): TextFile {
  const bytes = readRegularFile(file, most);
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return { text, bytes };
  } catch {
    const at = { byte: 0, line: 1, column: 1 };
    return fail({ code: 'config-broken', file, at, reason: NOT_UTF8 });
  }
}
