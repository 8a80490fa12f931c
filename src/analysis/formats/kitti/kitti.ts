import type { FileTree } from '../../contract/sources/FileTree.ts';
import type { Format } from '../Format.ts';
import { decodeText } from '../kit/decodeText.ts';
import { kittiFolder } from './kittiFolder.ts';
import { kittiLine } from './kittiLine.ts';

const HEAD_BYTES = 4096;
/** Images without an object have empty files. */
const MOST_LOOKED = 20;

/** Labels of KITTI's object detection: a text file for each image, in a folder `label_2`. */
export const kitti: Format<'kitti'> = {
  id: 'kitti',
  label: 'KITTI',
  extensions: ['txt'],
  sniff: async candidate => {
    if (candidate.kind === 'file') return candidate.ending === 'txt' && isKitti(candidate.text);
    const folder = await kittiFolder(candidate.tree);
    return folder !== null && (await holdsKitti(candidate.tree, folder));
  },
  read: async (source, options) => (await import('./readKitti.ts')).readKitti(source, options),
  locate: async (source, name, asking) =>
    (await import('../kit/records/locateLine.ts')).locateLine(source, name, asking),
};

/** @param head the first lines of a file, of which the last may be cut off */
function isKitti(head: string): boolean {
  const first = head.split('\n').find(line => line.trim() !== '');
  return first !== undefined && kittiLine(first) !== null;
}

async function holdsKitti(tree: FileTree, folder: string): Promise<boolean> {
  const entries = (await tree.list(folder)) ?? [];
  const files = entries.filter(({ name, kind }) => kind === 'file' && name.endsWith('.txt'));
  for (const { name } of files.slice(0, MOST_LOOKED)) {
    const bytes = await tree.read(folder === '' ? name : `${folder}/${name}`, 0, HEAD_BYTES);
    const head = decodeText(bytes ?? new Uint8Array());
    if (head.trim() !== '') return isKitti(head);
  }
  return false;
}
