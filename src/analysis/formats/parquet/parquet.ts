import { isFolder } from '../../contract/sources/AnnotationSource.ts';
import type { Format } from '../Format.ts';
import { stemsIn } from '../kit/shards.ts';
import { PARQUET_NAMES } from './parquetNames.ts';

const MAGIC = 'PAR1';

/** Parquet as Hugging Face's `datasets` writes it: a row an image, its boxes in lists. */
export const parquet: Format<'parquet'> = {
  id: 'parquet',
  label: 'Parquet',
  extensions: ['parquet'],
  sniff: candidate =>
    candidate.kind === 'file'
      ? candidate.text.startsWith(MAGIC)
      : stemsIn(candidate.entries, PARQUET_NAMES).length > 0,
  splits: async source =>
    isFolder(source) ? stemsIn((await source.list('')) ?? [], PARQUET_NAMES) : [],
  read: async (source, options) => (await import('./readParquet.ts')).readParquet(source, options),
};
