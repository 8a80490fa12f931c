import { type AnnotationSource, isFolder } from '../../contract/sources/AnnotationSource.ts';
import type { Format } from '../Format.ts';
import { inSplitOrder } from '../kit/inSplitOrder.ts';
import { tableHead } from '../kit/tables/tableHead.ts';
import { IMAGE_COLUMN, openImagesColumns } from './openImagesColumns.ts';
import { openImagesTables } from './openImagesTables.ts';

/**
 * Boxes of Open Images (Kuznetsova et al. 2020; V4 to V7): a table for each split, with boxes as shares of their image, and
 * one of class names. A table, or the folder that holds them.
 *
 * @see https://storage.googleapis.com/openimages/web/download_v7.html
 */
export const openimages: Format<'openimages'> = {
  id: 'openimages',
  label: 'Open Images',
  extensions: ['csv'],
  sniff: async candidate => {
    if (candidate.kind === 'folder') return (await openImagesTables(candidate.tree)).size > 0;
    // Before all that has lines is looked at as a table.
    if (!candidate.text.includes(IMAGE_COLUMN)) return false;
    const header = tableHead(candidate.text)?.rows[0]?.cells;
    return header !== undefined && openImagesColumns(header) !== null;
  },
  splits: openImagesSplits,
  read: async (source, options) =>
    (await import('./readOpenImages.ts')).readOpenImages(source, options),
  locate: async (source, name, asking) => {
    const tables = isFolder(source) ? await openImagesTables(source) : null;
    const path = tables?.get(asking?.split ?? '');
    if (tables !== null && path === undefined) return null;
    return (await import('../kit/records/locateLine.ts')).locateLine(source, name, asking, path);
  },
};

async function openImagesSplits(source: AnnotationSource): Promise<readonly string[]> {
  return isFolder(source) ? inSplitOrder((await openImagesTables(source)).keys()) : [];
}
