import { closeSync, createReadStream, readSync, statSync } from 'node:fs';
import type { ByteSource, Chunk } from '../../../analysis/contract/sources/ByteSource.ts';
import { fail } from '../../../analysis/contract/failures/Failure.ts';
import { fileFailure } from './fileFailure.ts';
import { type FileIdentity, identityOf, sameFile } from './FileIdentity.ts';
import { gunzip, isGzip } from './gunzip.ts';
import { openRegularFile } from './openRegularFile.ts';

/** One read, where the reader lends no memory. */
const CHUNK_BYTES = 1 << 20;

/**
 * A file on disk, unpacked where it begins as gzip does. Reading ends with `changed-while-read` when the file is no
 * longer the one that was found here, so a mixture of two versions is never taken for one.
 *
 * Calls are not awaited: handing each to another thread costs more than the call.
 *
 * @throws FailureError `not-found`, `is-directory`, `no-permission`, `unreadable`
 */
export async function fileSource(path: string): Promise<ByteSource> {
  try {
    const stats = statSync(path, { bigint: true });
    closeSync(openRegularFile(path));
    const found = identityOf(stats);
    return {
      name: path,
      size: Number(stats.size),
      chunks: (signal, room) => chunks({ path, found, room }, signal),
    };
  } catch (thrown) {
    return fail(fileFailure(path, thrown));
  }
}

interface Reading {
  readonly path: string;
  readonly found: FileIdentity;
  readonly room?: Uint8Array | undefined;
}

async function* chunks(
  { path, found, room = new Uint8Array(CHUNK_BYTES) }: Reading,
  signal?: AbortSignal,
): AsyncGenerator<Chunk> {
  try {
    for await (const chunk of isPacked(path) ? unpacked(path) : content(path, room)) {
      if (signal?.aborted) fail({ code: 'cancelled' });
      yield chunk;
    }
    requireSame(path, found);
  } catch (thrown) {
    // What a change does to the content (gzip that ends early, a file that is gone) is not the news; the change is.
    if (!signal?.aborted) requireSame(path, found);
    fail(fileFailure(path, thrown));
  }
}

function isPacked(path: string): boolean {
  const head = new Uint8Array(2);
  const file = openRegularFile(path);
  try {
    readSync(file, head, 0, 2, 0);
  } finally {
    closeSync(file);
  }
  return isGzip(head);
}

function unpacked(path: string): AsyncGenerator<Chunk> {
  return gunzip(createReadStream(path, { fd: openRegularFile(path), highWaterMark: 1 << 18 }));
}

function* content(path: string, room: Uint8Array): Generator<Chunk> {
  const file = openRegularFile(path);
  try {
    let position = 0;
    for (;;) {
      const bytesRead = readSync(file, room, 0, room.length, position);
      if (bytesRead === 0) return;
      position += bytesRead;
      yield { bytes: room.subarray(0, bytesRead), position };
    }
  } finally {
    closeSync(file);
  }
}

function requireSame(path: string, found: FileIdentity): void {
  if (!isStill(found, path)) fail({ code: 'changed-while-read', file: path });
}

function isStill(found: FileIdentity, path: string): boolean {
  try {
    return sameFile(found, identityOf(statSync(path, { bigint: true })));
  } catch {
    return false;
  }
}
