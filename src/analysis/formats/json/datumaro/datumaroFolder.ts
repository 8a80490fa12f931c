import {
  type AnnotationSource,
  type FileSource,
  isFolder,
} from '../../../contract/sources/AnnotationSource.ts';
import { fail } from '../../../contract/failures/Failure.ts';
import type { FileTree } from '../../../contract/sources/FileTree.ts';
import { decodeText } from '../../kit/decodeText.ts';
import { inSplitOrder } from '../../kit/inSplitOrder.ts';
import { valueSoFar } from '../../kit/json/jsonHead.ts';
import type { JsonValue } from '../../kit/json/JsonValue.ts';
import { namedSplit } from '../../kit/splitNames.ts';

/** Where Datumaro puts a file for each subset. */
const ANNOTATIONS = 'annotations';
const JSON_FILE = /\.json$/i;
const HEAD_BYTES = 1 << 14;
const MOST_LOOKED_INTO = 20;

/** Whether a folder is a project as Datumaro exports it: all of its `annotations/*.json` are its own. */
export async function holdsSubsets(
  tree: FileTree,
  recognizes: (head: JsonValue) => boolean,
): Promise<boolean> {
  const subsets = await subsetsIn(tree);
  for (const subset of subsets.slice(0, MOST_LOOKED_INTO)) {
    const head = await tree.read(pathOf(subset), 0, HEAD_BYTES);
    const value = head === null ? undefined : valueSoFar(decodeText(head));
    if (value === undefined || !recognizes(value)) return false;
  }
  return subsets.length > 0;
}

/** Names of the subsets, training first. */
export async function subsetsIn(tree: FileTree): Promise<readonly string[]> {
  const entries = (await tree.list(ANNOTATIONS)) ?? [];
  const files = entries.filter(({ name, kind }) => kind === 'file' && JSON_FILE.test(name));
  return inSplitOrder(files.map(({ name }) => name.replace(JSON_FILE, '')));
}

/**
 * The file of a subset, under any of its usual names; of the first where none is asked for. Its images are looked for from the
 * folder of the project on.
 *
 * @throws FailureError `split-unknown`, `is-directory` where there is no such file; when it cannot be read
 */
export async function subsetOf(
  source: AnnotationSource,
  asked: string | undefined,
): Promise<FileSource> {
  if (!isFolder(source)) return source;
  const known = await subsetsIn(source);
  const subset = asked === undefined ? known[0] : namedSplit(known, asked);
  if (subset === undefined && asked !== undefined)
    fail({ code: 'split-unknown', file: source.name, split: asked, known });
  const file = subset === undefined ? null : await source.open(pathOf(subset));
  return file === null
    ? fail({ code: 'is-directory', file: source.name })
    : { ...file, folder: source };
}

/** Folders of the images of a subset, in the project. */
export function foldersOf(file: string): readonly string[] {
  const subset = file.replace(JSON_FILE, '');
  return [`images/${subset}`, 'images', ''];
}

function pathOf(subset: string): string {
  return `${ANNOTATIONS}/${subset}.json`;
}
