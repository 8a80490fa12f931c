import type { AnnotationSource, FileSource } from '../../contract/sources/AnnotationSource.ts';
import { fail } from '../../contract/failures/Failure.ts';
import { TimeSlice } from '../../contract/steps/TimeSlice.ts';
import type { Dataset } from '../../dataset/Dataset.ts';
import type { ReadOptions } from '../Format.ts';
import { rangesOf } from '../kit/rangesOf.ts';
import { requireSome } from '../kit/requireSome.ts';
import { shardsOf } from '../kit/shards.ts';
import { columnsOf, type Columns } from './columnsOf.ts';
import { classNames } from './classNames.ts';
import { openTable } from './openTable.ts';
import { PARQUET_NAMES } from './parquetNames.ts';
import { ParquetSet } from './ParquetSet.ts';

/** Rows that are read at a time: with their pictures, where sizes stand only there. */
const ROWS = 256;
const ROWS_WITHOUT_PICTURES = 16_384;

/**
 * Reads Parquet files of images with lists of boxes: a file, all files of its split where it is one of several, or a split of
 * a folder. Of columns with pictures only headers are looked at, and only where no column has the sizes.
 *
 * @throws FailureError when a file cannot be read, is damaged or has no boxes (`annotations-broken`), and when it is cancelled
 */
export async function readParquet(
  source: AnnotationSource,
  options: ReadOptions,
): Promise<Dataset> {
  const files = await shardsOf(source, options.split, PARQUET_NAMES);
  const set = new ParquetSet(options);
  const slice = new TimeSlice(options);
  for (const [at, file] of files.entries()) {
    const progress = (share: number) =>
      options.progress?.({ stage: 'scan', share: (at + share) / files.length });
    await readFile(file, { set, slice, progress }, options);
  }
  const records = await slice.run(set.finish());
  requireSome(records, source.name, options);
  return slice.run(records.build());
}

interface Reading {
  readonly set: ParquetSet;
  readonly slice: TimeSlice;
  readonly progress: (share: number) => void;
}

async function readFile(
  file: FileSource,
  { set, slice, progress }: Reading,
  { signal }: ReadOptions,
): Promise<void> {
  const source = await rangesOf(file, signal);
  try {
    const table = await openTable(source);
    const columns = columnsOf(table.metadata);
    if (columns === null)
      return fail({ code: 'annotations-broken', file: file.name, reason: 'no-boxes-column' });
    set.begin(file, columns, classNames(table.metadata, columns));
    const needed = neededOf(columns);
    const most = needed.includes(columns.image ?? '') ? ROWS : ROWS_WITHOUT_PICTURES;
    const total = table.groups.reduce((sum, rows) => sum + rows, 0);
    for (let from = 0; from < total; from += most) {
      const to = Math.min(total, from + most);
      for (const row of await table.rows(from, to, needed)) await set.add(row);
      progress(to / total);
      await slice.next();
    }
  } finally {
    source.close();
  }
}

/** The picture only where nothing else says how large it is. */
function neededOf({ objects, box, category, crowd, area, ...rest }: Columns): readonly string[] {
  const { width, height, image, name } = rest;
  const boxes = objects === null ? [box, category, crowd, area] : [objects];
  const picture = width === null || height === null ? [image] : [];
  return [...boxes, width, height, name, ...picture].filter(column => column !== null);
}
