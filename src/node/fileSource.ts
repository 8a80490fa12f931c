import { readSync } from 'node:fs';
import { type FileHandle, open, stat } from 'node:fs/promises';
import type { ByteSource, Chunk } from '../analysis/contract/ByteSource.ts';
import { fail } from '../analysis/contract/Failure.ts';
import { fileFailure } from './fileFailure.ts';
import { type FileIdentity, identityOf, sameFile } from './FileIdentity.ts';
import { gunzip, isGzip } from './gunzip.ts';

/** One read, where the reader lends no memory. */
const CHUNK_BYTES = 1 << 20;

/**
 * A file on disk, unpacked where it begins as gzip does. Reading ends with `changed-while-read` when the file is no
 * longer the one that was found here, so a mixture of two versions is never taken for one.
 *
 * @throws FailureError `not-found`, `is-directory`, `no-permission`, `unreadable`
 */
export async function fileSource(path: string): Promise<ByteSource> {
  try {
    const stats = await stat(path, { bigint: true });
    if (stats.isDirectory()) fail({ code: 'is-directory', file: path });
    if (!stats.isFile())
      fail({
        code: 'unreadable',
        file: path,
        reason: 'it is no regular file but a pipe or device',
      });
    await (await open(path)).close();
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
  let handle: FileHandle | undefined;
  try {
    handle = await open(path);
    for await (const chunk of content(handle, room)) {
      if (signal?.aborted) fail({ code: 'cancelled' });
      yield chunk;
    }
    await requireSame(path, found);
  } catch (thrown) {
    // What a change does to the content (gzip that ends early, a file that is gone) is not the news; the change is.
    if (!signal?.aborted) await requireSame(path, found);
    fail(fileFailure(path, thrown));
  } finally {
    await handle?.close();
  }
}

async function* content(handle: FileHandle, room: Uint8Array): AsyncGenerator<Chunk> {
  const head = new Uint8Array(2);
  await handle.read(head, 0, 2, 0);
  if (isGzip(head)) {
    yield* gunzip(handle.createReadStream({ start: 0, autoClose: false, highWaterMark: 1 << 18 }));
    return;
  }
  let position = 0;
  for (;;) {
    // Not awaited: handing every read to another thread costs more than the read.
    const bytesRead = readSync(handle.fd, room, 0, room.length, position);
    if (bytesRead === 0) return;
    position += bytesRead;
    yield { bytes: room.subarray(0, bytesRead), position };
  }
}

async function requireSame(path: string, found: FileIdentity): Promise<void> {
  const now = await stat(path, { bigint: true }).catch(() => null);
  if (now === null || !sameFile(found, identityOf(now)))
    fail({ code: 'changed-while-read', file: path });
}
