import type { ByteSource } from '../../contract/sources/ByteSource.ts';
import { fail } from '../../contract/failures/Failure.ts';
import type { FileTree, TreeEntry } from '../../contract/sources/FileTree.ts';
import { decodeText } from '../kit/decodeText.ts';
import { inSplitOrder } from '../kit/inSplitOrder.ts';
import { namedSplit } from '../kit/splitNames.ts';

/** An annotation file of a folder, for a part of its set. */
interface PartFile {
  /** '' where the set has one part only. */
  readonly split: string;
  readonly path: string;
}

const HEAD_BYTES = 1 << 16;
const MOST_LOOKED_INTO = 20;
const ROBOFLOW = '_annotations.coco.json';
/** As COCO and most others call them. */
const INSTANCES = /^instances_(.+)\.json(?:\.gz)?$/i;
const ANNOTATIONS = 'annotations';

/**
 * The annotation files of a folder by their parts: `train/_annotations.coco.json` as Roboflow exports them,
 * `annotations/instances_train2017.json` as COCO publishes them, and other COCO files in a folder `annotations`.
 */
export async function partsIn(
  tree: FileTree,
  entries: readonly TreeEntry[],
): Promise<readonly PartFile[]> {
  const files = namesOf(entries, 'file');
  const folders = namesOf(entries, 'folder');
  const own = files.includes(ROBOFLOW) ? [{ split: '', path: ROBOFLOW }] : instancesIn(files, '');
  if (own.length > 0) return inOrder(own);
  if (folders.includes(ANNOTATIONS)) {
    const inside = namesOf((await tree.list(ANNOTATIONS)) ?? [], 'file');
    const instances = instancesIn(inside, `${ANNOTATIONS}/`);
    return inOrder(instances.length > 0 ? instances : await othersIn(tree, inside));
  }
  const exported: PartFile[] = [];
  for (const split of folders.slice(0, MOST_LOOKED_INTO)) {
    const path = `${split}/${ROBOFLOW}`;
    if ((await tree.read(path, 0, 1)) !== null) exported.push({ split, path });
  }
  return inOrder(exported);
}

/**
 * The file of the part that is asked for, under any of its usual names; the first where none is.
 *
 * @throws FailureError `split-unknown`, `is-directory` where there is no such file; when it cannot be read
 */
export async function partOf(tree: FileTree, asked: string | undefined): Promise<ByteSource> {
  const part = await partIn(tree, asked);
  if (part === undefined && asked !== undefined) {
    const parts = await partsIn(tree, (await tree.list('')) ?? []);
    const known = parts.map(({ split }) => split).filter(split => split !== '');
    fail({ code: 'split-unknown', file: tree.name, split: asked, known });
  }
  const source = part === undefined ? null : await tree.open(part.path);
  return source ?? fail({ code: 'is-directory', file: tree.name });
}

/**
 * The part that is asked for; the first where none is.
 *
 * @returns undefined where there is none
 * @throws FailureError when the folder cannot be read
 */
export async function partIn(
  tree: FileTree,
  asked: string | undefined,
): Promise<PartFile | undefined> {
  const parts = await partsIn(tree, (await tree.list('')) ?? []);
  const known = parts.map(({ split }) => split).filter(split => split !== '');
  const wanted = asked === undefined ? parts[0]?.split : namedSplit(known, asked);
  return parts.find(({ split }) => split === wanted);
}

function namesOf(entries: readonly TreeEntry[], kind: TreeEntry['kind']): readonly string[] {
  return entries.filter(entry => entry.kind === kind).map(({ name }) => name);
}

function instancesIn(names: readonly string[], folder: string): readonly PartFile[] {
  return names.flatMap(name => {
    const split = INSTANCES.exec(name)?.[1];
    return split === undefined ? [] : [{ split, path: `${folder}${name}` }];
  });
}

/** COCO files under other names, which are looked into: captions and key points of people lie there, too. */
async function othersIn(tree: FileTree, names: readonly string[]): Promise<readonly PartFile[]> {
  const found: PartFile[] = [];
  for (const name of names.filter(each => /\.json$/i.test(each)).slice(0, MOST_LOOKED_INTO)) {
    const path = `${ANNOTATIONS}/${name}`;
    const head = decodeText((await tree.read(path, 0, HEAD_BYTES)) ?? new Uint8Array());
    const isCoco =
      head.trimStart().startsWith('{') && /"(?:images|annotations)"\s*:\s*\[/.test(head);
    if (isCoco) found.push({ split: name.slice(0, -'.json'.length), path });
  }
  return found;
}

function inOrder(parts: readonly PartFile[]): readonly PartFile[] {
  return inSplitOrder(parts.map(({ split }) => split)).flatMap(
    split => parts.find(part => part.split === split) ?? [],
  );
}
