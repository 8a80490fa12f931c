import fs from 'node:fs';
import { fail } from '../analysis/contract/Failure.ts';
import { fileFailure } from '../node/fileFailure.ts';

const NOT_UTF8 = 'it is not UTF-8 text, perhaps UTF-16; save it as UTF-8';

export interface TextFile {
  /** With its byte-order mark, if any. */
  readonly text: string;
  readonly bytes: Uint8Array;
}

/** @throws FailureError `not-found`, `is-directory`, `no-permission`, `config-broken` where it is not UTF-8 */
export function readText(file: string): TextFile {
  const bytes = readBytes(file);
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return { text, bytes };
  } catch {
    const at = { byte: 0, line: 1, column: 1 };
    return fail({ code: 'config-broken', file, at, reason: NOT_UTF8 });
  }
}

function readBytes(file: string): Uint8Array {
  try {
    return fs.readFileSync(file);
  } catch (error) {
    return fail(fileFailure(file, error));
  }
}
