import type { FileSource } from '../../contract/sources/AnnotationSource.ts';
import type { ArchiveContent, ArchiveEntry } from './ArchiveEntry.ts';
import type { ArchiveLimits } from './ArchiveLimits.ts';
import { refuse } from './refuse.ts';
import { StreamBytes } from './StreamBytes.ts';
import type { TarBytes } from './tarEntries.ts';
import { UnpackBudget } from './UnpackBudget.ts';

/** Content that is kept, all files together. */
const MOST_KEPT_BYTES = 256 << 20;
/** A file of annotations that is kept whole. */
const WHOLE_BYTES = 1 << 20;
/** Of every other file: the header of an image. */
const HEAD_BYTES = 4096;

/**
 * Gives the content of files of a tar that is packed, where nothing can be read but from the beginning: small files and the
 * heads of large ones are kept, for all else the archive is unpacked once more, up to the file.
 */
export class StreamContent implements ArchiveContent {
  readonly #source: FileSource;
  readonly #limits: ArchiveLimits;
  /** By the offset of their files. */
  readonly #kept = new Map<number, Uint8Array>();
  #keptBytes = 0;
  #unpackedAgain = 0;

  constructor(source: FileSource, limits: ArchiveLimits) {
    this.#source = source;
    this.#limits = limits;
  }

  /** All bytes in order, for the first time. */
  async *first(): AsyncGenerator<Uint8Array> {
    const budget = new UnpackBudget(this.#source.name, this.#source.size, this.#limits.free);
    for await (const { bytes } of this.#source.chunks()) {
      budget.spend(bytes.length);
      yield bytes;
    }
  }

  /** Keeps what it may of a file that comes next. @returns how many bytes it took */
  async keep(entry: ArchiveEntry, bytes: TarBytes): Promise<number> {
    if (entry.kind !== 'file') return 0;
    const wanted =
      entry.size <= WHOLE_BYTES && !isImage(entry) ? entry.size : Math.min(entry.size, HEAD_BYTES);
    if (this.#keptBytes + wanted > MOST_KEPT_BYTES) return 0;
    const content = await bytes.take(wanted);
    this.#kept.set(entry.offset, content);
    this.#keptBytes += content.length;
    return content.length;
  }

  async read(entry: ArchiveEntry, offset: number, length: number): Promise<Uint8Array> {
    const kept = this.#kept.get(entry.offset);
    if (kept !== undefined && offset + length <= kept.length)
      return kept.slice(offset, offset + length);
    const bytes = this.#fromBeginning(entry.offset + offset + length);
    try {
      await bytes.skip(entry.offset + offset);
      return await bytes.take(length);
    } finally {
      await bytes.close();
    }
  }

  async *chunks(entry: ArchiveEntry, signal?: AbortSignal): AsyncGenerator<Uint8Array> {
    const kept = this.#kept.get(entry.offset);
    if (kept?.length === entry.size) {
      if (kept.length > 0) yield kept;
      return;
    }
    const bytes = this.#fromBeginning(entry.offset + entry.size, signal);
    try {
      await bytes.skip(entry.offset);
      yield* bytes.pieces(entry.size);
    } finally {
      await bytes.close();
    }
  }

  /** @param end how far it will be read */
  #fromBeginning(end: number, signal?: AbortSignal): StreamBytes {
    this.#unpackedAgain += end;
    if (this.#unpackedAgain > this.#limits.again)
      refuse(this.#source.name, 'archive-needs-unpacking');
    return new StreamBytes(bytesOf(this.#source, signal));
  }
}

async function* bytesOf(source: FileSource, signal?: AbortSignal): AsyncGenerator<Uint8Array> {
  for await (const { bytes } of source.chunks(signal)) yield bytes;
}

function isImage({ path }: ArchiveEntry): boolean {
  return /\.(?:jpe?g|png|bmp|tiff?|webp|gif|heic|avif)$/i.test(path);
}
