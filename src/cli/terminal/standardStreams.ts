import { fstatSync, writeSync } from 'node:fs';
import { FailureError } from '../../analysis/contract/failures/Failure.ts';
import { writeFailure } from '../../platform/node/files/fileFailure.ts';

const OUT = 1;
const ERR = 2;

/** A reader that has seen enough (`| head`) closes the pipe; later writes find the stream destroyed. */
const READER_GONE: ReadonlySet<string | undefined> = new Set(['EPIPE', 'ERR_STREAM_DESTROYED']);

/** Without listeners, an error of a stream would end the process. Those of standard output come to `printOut` as well. */
export function surviveStreamErrors(): void {
  process.stdout.on('error', () => undefined);
  process.stderr.on('error', () => undefined);
}

/**
 * Writes to standard output, and resolves when the text has left the process or nobody reads it any more.
 *
 * @throws FailureError `not-writable` where the text did not get through
 */
export async function printOut(text: string): Promise<void> {
  try {
    if (isFile(OUT)) writeWhole(OUT, text);
    else await writeToStream(process.stdout, text);
  } catch (error) {
    if (READER_GONE.has((error as NodeJS.ErrnoException).code)) return;
    throw new FailureError(writeFailure('standard output', error));
  }
}

/** Writes to standard error. Where that cannot be written there is nobody to tell. */
export function tellErr(text: string): void {
  try {
    if (isFile(ERR)) writeWhole(ERR, text);
    else process.stderr.write(text);
  } catch {
    // The exit code still says it.
  }
}

/** Whether it is a file or a device such as /dev/full, where Node's own stream takes a part for the whole. */
function isFile(descriptor: number): boolean {
  const stats = fstatSync(descriptor);
  return stats.isFile() || (stats.isCharacterDevice() && !isTerminal(descriptor));
}

function isTerminal(descriptor: number): boolean {
  return descriptor === OUT ? process.stdout.isTTY : process.stderr.isTTY;
}

/** A disk that is nearly full takes the first part of a text, and refuses only the next. */
function writeWhole(descriptor: number, text: string): void {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length;) at += writeSync(descriptor, bytes, at);
}

function writeToStream(stream: NodeJS.WriteStream, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(text, error => (error ? reject(error) : resolve()));
  });
}
