import fs from 'node:fs';
import { fail } from '../analysis/contract/Failure.ts';
import { fileFailure } from '../node/fileFailure.ts';

export interface TextFile {
  /** With its byte-order mark, if any. */
  readonly text: string;
  readonly bytes: Uint8Array;
}

/** @throws FailureError `not-found`, `is-directory`, `no-permission`, `unreadable` */
export function readText(file: string): TextFile {
  const bytes = readBytes(file);
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return { text, bytes };
  } catch {
    return fail({ code: 'unreadable', file, reason: 'it is not UTF-8 text' });
  }
}

function readBytes(file: string): Uint8Array {
  try {
    return fs.readFileSync(file);
  } catch (error) {
    return fail(fileFailure(file, error));
  }
}
