import { decompress } from 'fzstd';
import {
  type AsyncBuffer,
  type FileMetaData,
  parquetMetadataAsync,
  parquetReadObjects,
} from 'hyparquet';
import { fail, isFailureError } from '../../contract/failures/Failure.ts';
import type { RangeSource } from '../../contract/sources/RangeSource.ts';

export type Row = Readonly<Record<string, unknown>>;

export interface Table {
  readonly metadata: FileMetaData;
  /** Rows in each of its groups, which are read one at a time. */
  readonly groups: readonly number[];
  /** @throws FailureError `annotations-broken`, and when the file cannot be read */
  rows(from: number, to: number, columns: readonly string[]): Promise<readonly Row[]>;
}

/** Snappy is what `datasets` writes and comes with the reader; Zstandard is what polars writes. */
const COMPRESSORS = { ZSTD: (input: Uint8Array) => decompress(input) };
const COMPRESSIONS = new Set(['UNCOMPRESSED', 'SNAPPY', 'ZSTD']);

/**
 * Opens a Parquet file by its footer.
 *
 * @throws FailureError `annotations-broken`, and when the file cannot be read
 */
export async function openTable(source: RangeSource): Promise<Table> {
  const file = bufferOf(source);
  const broken = (record?: number) => (thrown: unknown) => {
    if (isFailureError(thrown)) throw thrown;
    return fail({
      code: 'annotations-broken',
      file: source.name,
      ...(record !== undefined && { record }),
      reason: record === undefined ? 'footer-damaged' : 'record-damaged',
    });
  };
  const metadata = await parquetMetadataAsync(file).catch(broken());
  return {
    metadata,
    groups: metadata.row_groups.map(group => Number(group.num_rows)),
    rows: async (from, to, columns) => {
      requireReadable(metadata, columns, source.name);
      const asked = {
        file,
        metadata,
        compressors: COMPRESSORS,
        columns: [...columns],
        utf8: false,
      };
      return parquetReadObjects({ ...asked, rowStart: from, rowEnd: to }).catch(broken(from + 1));
    },
  };
}

/** The reader asks for several ranges at once; a source has one piece of memory for all of them. */
function bufferOf(source: RangeSource): AsyncBuffer {
  let last: Promise<unknown> = Promise.resolve();
  return {
    byteLength: source.size,
    slice: (from, to = source.size) => {
      const copy = async () => (await source.read(from, to - from)).slice().buffer;
      const next = last.then(copy, copy);
      last = next;
      return next;
    },
  };
}

/** @throws FailureError `annotations-broken` */
function requireReadable(metadata: FileMetaData, columns: readonly string[], file: string): void {
  for (const group of metadata.row_groups)
    for (const { meta_data: chunk } of group.columns) {
      if (chunk === undefined || !columns.includes(chunk.path_in_schema[0] ?? '')) continue;
      if (!COMPRESSIONS.has(chunk.codec))
        fail({ code: 'annotations-broken', file, reason: 'compression-unknown' });
    }
}
