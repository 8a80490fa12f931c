import type { FileTree } from '../../../contract/sources/FileTree.ts';
import { visitFiles } from '../../kit/walkTree.ts';
import { isLabelName } from './endings.ts';

/** How many label files a tree holds. @throws FailureError when a folder cannot be read */
export async function countLabels(tree: FileTree): Promise<number> {
  let labels = 0;
  await visitFiles(tree, path => {
    if (isLabelName(path)) labels++;
  });
  return labels;
}
