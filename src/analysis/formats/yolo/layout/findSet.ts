import type { FileTree, TreeEntry } from '../../../contract/sources/FileTree.ts';
import { decodeText } from '../../kit/decodeText.ts';
import { endingOf, stemOf } from '../../kit/paths.ts';
import { inSplitOrder } from '../../kit/inSplitOrder.ts';
import { splitRank } from '../../kit/splitNames.ts';
import { isImage, isLabelName } from './endings.ts';
import { isDarknetData, isDataYaml, isLabelText, SIGN_BYTES } from './signs.ts';
import type { YoloSplit } from './YoloSet.ts';

/** How a folder is laid out: by a description, or by the names in it. */
export type Layout =
  | { readonly kind: 'described' | 'darknet'; readonly file: string }
  | { readonly kind: 'pair' | 'beside' | 'labels-only'; readonly splits: readonly YoloSplit[] };

const MOST_DESCRIPTIONS = 20;
const MOST_LABELS = 5;

/** @returns null where it is no folder of such a set */
export async function layoutOf(
  tree: FileTree,
  entries: readonly TreeEntry[],
): Promise<Layout | null> {
  const yaml = await descriptionIn(tree, entries);
  if (yaml !== null) return { kind: 'described', file: yaml };
  const data = await darknetIn(tree, entries);
  if (data !== null) return { kind: 'darknet', file: data };
  const folders = entries.filter(({ kind }) => kind === 'folder').map(({ name }) => name);
  if (folders.includes('images')) return pairLayout(tree);
  const parts = await partsWithImages(tree, folders);
  if (parts.length > 0) return { kind: 'pair', splits: parts };
  return besideLayout(tree, entries);
}

/** `data.yaml` before others, as most exports call it. */
async function descriptionIn(
  tree: FileTree,
  entries: readonly TreeEntry[],
): Promise<string | null> {
  const yamls = entries
    .filter(({ kind, name }) => kind === 'file' && /^ya?ml$/.test(endingOf(name)))
    .map(({ name }) => name)
    .toSorted((one, other) => Number(stemOf(other) === 'data') - Number(stemOf(one) === 'data'));
  for (const name of yamls.slice(0, MOST_DESCRIPTIONS))
    if (isDataYaml(await textOf(tree, name))) return name;
  return null;
}

async function darknetIn(tree: FileTree, entries: readonly TreeEntry[]): Promise<string | null> {
  const names = entries.filter(({ kind, name }) => kind === 'file' && endingOf(name) === 'data');
  for (const { name } of names.slice(0, MOST_DESCRIPTIONS))
    if (isDarknetData(await textOf(tree, name))) return name;
  return null;
}

async function textOf(tree: FileTree, path: string): Promise<string> {
  return decodeText((await tree.read(path, 0, SIGN_BYTES)) ?? new Uint8Array());
}

/** `images/` beside `labels/`, with parts or without. */
async function pairLayout(tree: FileTree): Promise<Layout | null> {
  const [images, labels] = [await tree.list('images'), await tree.list('labels')];
  if (images === null || labels === null) return null;
  const parts = images.filter(({ kind }) => kind === 'folder').map(({ name }) => name);
  const hasOwn = images.some(({ kind, name }) => kind === 'file' && isImage(name));
  const labelFolder = labels.find(({ kind }) => kind === 'folder')?.name;
  const isSet =
    (await hasLabels(tree, 'labels', labels)) ||
    (labelFolder !== undefined &&
      (await hasLabels(
        tree,
        `labels/${labelFolder}`,
        (await tree.list(`labels/${labelFolder}`)) ?? [],
      )));
  if (!isSet) return null;
  const isParted = !hasOwn && parts.length > 0 && parts.every(part => splitRank(part) >= 0);
  const splits = isParted
    ? inSplitOrder(parts).map(name => ({ name, entries: [`images/${name}`] }))
    : [{ name: null, entries: ['images'] }];
  return { kind: 'pair', splits };
}

async function partsWithImages(
  tree: FileTree,
  folders: readonly string[],
): Promise<readonly YoloSplit[]> {
  const parts: YoloSplit[] = [];
  for (const name of inSplitOrder(folders.filter(folder => splitRank(folder) >= 0))) {
    const labels = await tree.list(`${name}/labels`);
    if (labels === null || (await tree.list(`${name}/images`)) === null) continue;
    if (await hasLabels(tree, `${name}/labels`, labels))
      parts.push({ name, entries: [`${name}/images`] });
  }
  return parts;
}

/** Labels beside their images; or labels alone, of which only that can be said. */
async function besideLayout(tree: FileTree, entries: readonly TreeEntry[]): Promise<Layout | null> {
  if (!(await hasLabels(tree, '', entries))) return null;
  const hasImages = entries.some(({ kind, name }) => kind === 'file' && isImage(name));
  const splits = [{ name: null, entries: ['.'] }];
  return { kind: hasImages ? 'beside' : 'labels-only', splits };
}

/** Whether the first of the label files that hold something are such. */
async function hasLabels(
  tree: FileTree,
  folder: string,
  entries: readonly TreeEntry[],
): Promise<boolean> {
  const names = entries.filter(({ kind, name }) => kind === 'file' && isLabelName(name));
  for (const { name } of names.slice(0, MOST_LABELS)) {
    const text = await textOf(tree, folder === '' ? name : `${folder}/${name}`);
    if (text.trim() !== '') return isLabelText(cutToLines(text));
  }
  return false;
}

/** A line that was cut off is no row. */
function cutToLines(text: string): string {
  return text.length < SIGN_BYTES ? text : text.slice(0, text.lastIndexOf('\n'));
}
