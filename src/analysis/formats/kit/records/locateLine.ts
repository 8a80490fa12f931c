import { editorPositions } from '../../../bytes/editorPositions.ts';
import {
  type AnnotationSource,
  baseName,
  isFolder,
} from '../../../contract/sources/AnnotationSource.ts';
import type { ByteSource } from '../../../contract/sources/ByteSource.ts';
import { fail } from '../../../contract/failures/Failure.ts';
import type { LocateOptions } from '../../Format.ts';
import type { RecordName, RecordPlace } from '../../RecordPlace.ts';
import { nameOf } from '../paths.ts';
import { placeNamed } from './placeNamed.ts';

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/**
 * Where a record stands that goes by its file and line: `label_2/000001.txt:3`.
 *
 * @param path of the file that is meant in a folder, where boxes do not name it in full
 * @returns null where there is no such line
 * @throws FailureError when the file cannot be read
 */
export async function locateLine(
  source: AnnotationSource,
  { section, id }: RecordName,
  { signal }: LocateOptions = {},
  path?: string,
): Promise<RecordPlace | null> {
  const named = section === 'annotations' ? placeNamed(id) : null;
  if (named === null) return null;
  if (!isFolder(source))
    return baseName(source) === named.file ? lineOf(source, named.place, signal) : null;
  if (path !== undefined && nameOf(path) !== named.file) return null;
  const file = path ?? named.file;
  const opened = await source.open(file);
  const place = opened && (await lineOf(opened, named.place, signal));
  return place && { file, ...place };
}

/** @param line from 1 */
async function lineOf(
  source: ByteSource,
  line: number,
  signal?: AbortSignal,
): Promise<Pick<RecordPlace, 'start' | 'end'> | null> {
  const bounds = await bytesOf(source, line, signal);
  if (bounds === null) return null;
  const [start, end] = await editorPositions(source, bounds, signal);
  return start === undefined || end === undefined ? null : { start, end };
}

/** The first byte of a line, and the one behind its last. */
async function bytesOf(
  source: ByteSource,
  line: number,
  signal?: AbortSignal,
): Promise<readonly [number, number] | null> {
  const counter = new LineCounter(line);
  for await (const { bytes } of source.chunks(signal)) {
    if (signal?.aborted === true) fail({ code: 'cancelled' });
    if (counter.push(bytes)) break;
  }
  return counter.bounds;
}

/** Lines end with LF, CRLF or CR. */
class LineCounter {
  readonly #wanted: number;
  #at = 0;
  #line = 1;
  #start = 0;
  #last = 0;
  #end: number | null = null;

  /** @param wanted from 1 */
  constructor(wanted: number) {
    this.#wanted = wanted;
  }

  /** The last line may end with the text. */
  get bounds(): readonly [number, number] | null {
    if (this.#line !== this.#wanted) return null;
    const end = this.#end ?? this.#at;
    return end > this.#start || this.#end !== null ? [this.#start, end] : null;
  }

  /** @returns whether the line is over */
  push(bytes: Uint8Array): boolean {
    for (const byte of bytes) {
      if (byte === CARRIAGE_RETURN || byte === LINE_FEED) {
        const isSecond = byte === LINE_FEED && this.#last === CARRIAGE_RETURN;
        if (!isSecond && this.#line === this.#wanted) {
          this.#end = this.#at;
          return true;
        }
        if (!isSecond) this.#line++;
        this.#start = this.#at + 1;
      }
      this.#last = byte;
      this.#at++;
    }
    return false;
  }
}
