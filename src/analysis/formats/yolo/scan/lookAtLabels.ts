import type { FileStamp, FileTree } from '../../../contract/sources/FileTree.ts';
import { keptRows } from '../labels/keptRows.ts';
import { parseRows } from '../labels/parseRows.ts';
import { RawRows } from '../labels/RawRows.ts';
import { LABEL_STATE, type LabelFacts } from './ScanColumns.ts';

const ENDS = { first: 1 << 16, last: 0 };
const ROWS = new RawRows();

/**
 * What the loader keeps of a label file. Of a file on disk without waiting, unless it is large.
 *
 * @param keyPoints numbers of the key points of a row; 0 where the set has none
 */
export function lookAtLabels(
  tree: FileTree,
  path: string,
  keyPoints: number,
): LabelFacts | Promise<LabelFacts> {
  const ends = tree.quick?.ends(path, ENDS);
  if (ends === null) return absent(null);
  if (ends === undefined || ends.last.length > 0 || ends.stamp.size > ends.first.length)
    return readWhole(tree, path, keyPoints, ends?.stamp);
  return factsOf(ends.first, keyPoints, ends.stamp);
}

async function readWhole(
  tree: FileTree,
  path: string,
  keyPoints: number,
  stamp?: FileStamp,
): Promise<LabelFacts> {
  const bytes = await tree.read(path);
  if (bytes === null) return absent(null);
  const size = bytes.length;
  return factsOf(bytes, keyPoints, stamp ?? { size, modified: Number.NaN, inode: Number.NaN });
}

function factsOf(bytes: Uint8Array, keyPoints: number, stamp: FileStamp): LabelFacts {
  if (!parseRows(bytes, ROWS)) return { ...absent(stamp), state: LABEL_STATE.unreadable };
  const kept = keptRows(ROWS, keyPoints);
  return 'refusedAt' in kept
    ? { state: LABEL_STATE.refused, refusedAt: kept.refusedAt, kept: null, stamp }
    : { state: LABEL_STATE.read, refusedAt: 0, kept, stamp };
}

function absent(stamp: FileStamp | null): LabelFacts {
  return { state: LABEL_STATE.none, refusedAt: 0, kept: null, stamp };
}
