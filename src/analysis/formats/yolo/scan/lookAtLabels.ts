import type { FileStamp, FileTree } from '../../../contract/FileTree.ts';
import { keptRows } from '../labels/keptRows.ts';
import { parseRows } from '../labels/parseRows.ts';
import { RawRows } from '../labels/RawRows.ts';
import { LABEL_STATE, type LabelFacts } from './ScanColumns.ts';

const ENDS = { first: 1 << 16, last: 0 };
const WITHOUT = { refusedAt: 0, kept: null };
const ROWS = new RawRows();

/** @param keyPoints numbers of the key points of a row; 0 where the set has none */
export async function lookAtLabels(
  tree: FileTree,
  path: string,
  keyPoints: number,
): Promise<LabelFacts> {
  const file = await whole(tree, path);
  if (file === null) return { ...WITHOUT, state: LABEL_STATE.none, stamp: null };
  const { bytes, stamp } = file;
  if (!parseRows(bytes, ROWS)) return { ...WITHOUT, state: LABEL_STATE.unreadable, stamp };
  const kept = keptRows(ROWS, keyPoints);
  return 'refusedAt' in kept
    ? { ...kept, kept: null, state: LABEL_STATE.refused, stamp }
    : { refusedAt: 0, kept, state: LABEL_STATE.read, stamp };
}

async function whole(
  tree: FileTree,
  path: string,
): Promise<{ readonly bytes: Uint8Array; readonly stamp: FileStamp } | null> {
  const ends = tree.quick?.ends(path, ENDS);
  if (ends === null) return null;
  if (ends !== undefined && ends.stamp.size <= ends.first.length)
    return { bytes: ends.first, stamp: ends.stamp };
  const bytes = await tree.read(path);
  if (bytes === null) return null;
  const stamp = ends?.stamp ?? { size: bytes.length, modified: Number.NaN, inode: Number.NaN };
  return { bytes, stamp };
}
