import { fstatSync, writeSync } from 'node:fs';
import { FailureError } from '../../analysis/contract/failures/Failure.ts';
import { writeFailure } from '../../platform/node/files/fileFailure.ts';

/** The numbers that every process has them by. */
export const OUT = 1;
export const ERR = 2;

type Descriptor = typeof OUT | typeof ERR;

/** A reader that has seen enough (`| head`) closes the pipe; later writes find the stream destroyed. */
const READER_GONE: ReadonlySet<string | undefined> = new Set(['EPIPE', 'ERR_STREAM_DESTROYED']);

/** Node's own, made where they are needed: sockets come with them, which take longer than a small file to analyze. */
const streams = new Map<Descriptor, NodeJS.WriteStream>();

/**
 * Writes to standard output, and resolves when the text has left the process or nobody reads it any more.
 *
 * @throws FailureError `not-writable` where the text did not get through
 */
export async function printOut(text: string): Promise<void> {
  try {
    const left = writeNow(OUT, text);
    if (left.length > 0) await writeToStream(streamOf(OUT), left);
  } catch (error) {
    if (READER_GONE.has((error as NodeJS.ErrnoException).code)) return;
    throw new FailureError(writeFailure('standard output', error));
  }
}

/** Writes to standard error. Where that cannot be written there is nobody to tell. */
export function tellErr(text: string): void {
  try {
    const left = writeNow(ERR, text);
    if (left.length > 0) streamOf(ERR).write(left);
  } catch {
    // The exit code still says it.
  }
}

/** Whether somebody reads it off a terminal. Only a device can be one. */
export function isTerminal(descriptor: Descriptor): boolean {
  return isDevice(descriptor) && streamOf(descriptor).isTTY;
}

function isDevice(descriptor: Descriptor): boolean {
  try {
    return fstatSync(descriptor).isCharacterDevice();
  } catch {
    // Where the system cannot tell, the stream can.
    return true;
  }
}

/**
 * Writes what can be written at once. A disk that is nearly full takes the first part of a text and refuses only the next,
 * which Node's own stream does not notice.
 *
 * @returns what is left to that stream: all of it on a terminal, the rest where the reader of a pipe is slow
 */
function writeNow(descriptor: Descriptor, text: string): string | Uint8Array {
  const isBusy = (streams.get(descriptor)?.writableLength ?? 0) > 0;
  if (isBusy || isTerminal(descriptor)) return text;
  const bytes = Buffer.from(text);
  let at = 0;
  try {
    while (at < bytes.length) at += writeSync(descriptor, bytes, at);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
  }
  return bytes.subarray(at);
}

function streamOf(descriptor: Descriptor): NodeJS.WriteStream {
  const known = streams.get(descriptor);
  if (known !== undefined) return known;
  const stream = descriptor === OUT ? process.stdout : process.stderr;
  // Without a listener, an error would end the process. Those of standard output come to `printOut` as well.
  stream.on('error', () => undefined);
  streams.set(descriptor, stream);
  return stream;
}

function writeToStream(stream: NodeJS.WriteStream, text: string | Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(text, error => (error ? reject(error) : resolve()));
  });
}
