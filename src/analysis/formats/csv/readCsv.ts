import { type AnnotationSource, baseName } from '../../contract/sources/AnnotationSource.ts';
import type { ByteSource } from '../../contract/sources/ByteSource.ts';
import { fail } from '../../contract/failures/Failure.ts';
import { TimeSlice } from '../../contract/steps/TimeSlice.ts';
import type { Dataset } from '../../dataset/Dataset.ts';
import type { ReadOptions } from '../Format.ts';
import { decodeText } from '../kit/decodeText.ts';
import { headOf } from '../kit/headOf.ts';
import { ImagesBeside } from '../kit/images/ImagesBeside.ts';
import { requireSome } from '../kit/requireSome.ts';
import { tableHead } from '../kit/tables/tableHead.ts';
import { tableRows } from '../kit/tables/tableRows.ts';
import { classTable } from './classTable.ts';
import { csvLayout } from './csvLayout.ts';
import { CsvReading } from './CsvReading.ts';
import { csvSource } from './csvSource.ts';

/** Sizes of images that are looked for, where the table does not say them. */
const FOLDERS = ['', 'images', 'JPEGImages', 'data'];

/**
 * Reads a table in one pass. Corners are kept as they are written, so a box is as wide as xmax − xmin, as the scripts of
 * TensorFlow's examples and keras-retinanet take it. The latter's classes come from its table of them, where one lies there. Where the table says no sizes of images, those of the images beside it
 * are taken, if they are there.
 *
 * @throws FailureError when the file cannot be read, is no such table, holds no image or no annotation, and when it is
 *   cancelled
 */
export async function readCsv(source: AnnotationSource, options: ReadOptions): Promise<Dataset> {
  const { table, tree, folder } = await csvSource(source, options.split);
  const layout = await layoutOf(table);
  if (layout === null)
    fail({ code: 'annotations-broken', file: table.name, reason: 'table-columns' });
  const reading = new CsvReading(layout, baseName(table), options);
  await tableRows(table, layout.separator, row => reading.add(row), options);
  if (reading.areShares)
    fail({ code: 'annotations-broken', file: table.name, reason: 'table-shares' });
  const { records, boxes, images } = reading;
  const slice = new TimeSlice(options);
  const beside = new ImagesBeside(
    tree,
    FOLDERS.map(name => [folder, name].filter(Boolean).join('/')),
  );
  for (const { name, width, height } of images) {
    const isSaid = width > 0 && height > 0;
    const size = isSaid ? { width, height } : await beside.sizeOf(namesOf(name));
    records.addImage(name, size?.width ?? Number.NaN, size?.height ?? Number.NaN);
    if (slice.isOver) await slice.next();
  }
  records.addRead(table.size);
  const listed = layout.hasHeader ? undefined : await classTable(tree, folder);
  await slice.run(boxes.handTo(records, undefined, listed));
  requireSome(records, source.name, options);
  return slice.run(records.build());
}

/** As it is written, and without the folders of another computer. */
function namesOf(name: string): readonly string[] {
  const base = name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  return base === name ? [name] : [name, base];
}

async function layoutOf(table: ByteSource) {
  const head = tableHead(decodeText(await headOf(table)));
  return head === null ? null : csvLayout(head);
}
