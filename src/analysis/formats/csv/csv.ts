import { type AnnotationSource, isFolder } from '../../contract/sources/AnnotationSource.ts';
import type { FileTree } from '../../contract/sources/FileTree.ts';
import type { Format } from '../Format.ts';
import { inSplitOrder } from '../kit/inSplitOrder.ts';
import { tableHead } from '../kit/tables/tableHead.ts';
import { csvLayout } from './csvLayout.ts';
import { TABLE } from './csvSource.ts';

const SPLIT = /^(?:train|training|val|valid|validation|dev|test|testing)$/i;

/**
 * Tables with a row for each box: those of TensorFlow's examples (`filename,width,height,class,xmin,ymin,xmax,ymax`) and
 * others that name such columns, keras-retinanet's without a header, and VIA's. A file, or a folder with one for each split
 * as Roboflow makes it.
 */
export const csv: Format<'csv'> = {
  id: 'csv',
  label: 'CSV',
  extensions: ['csv', 'tsv', 'txt'],
  sniff: async candidate => {
    if (candidate.kind === 'folder') return (await splitsIn(candidate.tree)).length > 0;
    const head = ['csv', 'tsv', 'txt'].includes(candidate.ending)
      ? tableHead(candidate.text)
      : null;
    return head !== null && csvLayout(head) !== null;
  },
  splits: csvSplits,
  read: async (source, options) => (await import('./readCsv.ts')).readCsv(source, options),
  locate: async (source, name, asking) => {
    const path = isFolder(source) ? `${asking?.split ?? ''}/${TABLE}` : undefined;
    return (await import('../kit/records/locateLine.ts')).locateLine(source, name, asking, path);
  },
};

async function csvSplits(source: AnnotationSource): Promise<readonly string[]> {
  return isFolder(source) ? splitsIn(source) : [];
}

async function splitsIn(tree: FileTree): Promise<readonly string[]> {
  const entries = (await tree.list('')) ?? [];
  const found: string[] = [];
  for (const { name, kind } of entries) {
    if (kind !== 'folder' || !SPLIT.test(name)) continue;
    const inside = (await tree.list(name)) ?? [];
    if (inside.some(entry => entry.name === TABLE)) found.push(name);
  }
  return inSplitOrder(found);
}
