import { isImageName } from '../../analysis/formats/kit/images/isImageName.ts';
import { folderOf } from '../../analysis/formats/kit/paths.ts';
import { walkTree } from '../../analysis/formats/kit/walkTree.ts';
import type { Finding } from '../../analysis/validation/Finding.ts';
import { findingOf } from '../../analysis/validation/findingOf.ts';
import type { ImageFolders } from '../../analysis/validation/images/ImageFolders.ts';
import type { ImagesWanted } from './partImages.ts';
import type { ValidatedPart } from './validatePart.ts';

/**
 * Image files that no part has a record of: in the folder that was given, with all below it, else in those in which images
 * were found. YOLO takes its images from folders, so there is none of them.
 *
 * @throws FailureError when a folder cannot be read
 */
export async function withoutRecord(
  parts: readonly ValidatedPart[],
  wanted: ImagesWanted,
  most: number,
): Promise<readonly Finding[]> {
  const trees = new Map<string, Tree>();
  for (const { part, images } of parts) {
    if (part.recognized.format.id === 'yolo' || images === null || images.look === null) continue;
    const { folders, look } = images;
    const tree = trees.get(folders.tree.name) ?? { used: new Set(), folders: [] };
    for (const { path } of look.found.values()) tree.used.add(path);
    trees.set(folders.tree.name, { ...tree, folders: [...tree.folders, folders] });
  }
  const records: { readonly file: string }[] = [];
  for (const { used, folders } of trees.values()) {
    const there = typeof wanted === 'string' ? await nearby(used, folders) : await below(wanted);
    for (const file of there) if (!used.has(file)) records.push({ file });
  }
  return findingOf('image-without-record', records, most);
}

interface Tree {
  /** Paths of images that have a record. */
  readonly used: Set<string>;
  readonly folders: readonly ImageFolders[];
}

async function nearby(
  used: ReadonlySet<string>,
  folders: readonly ImageFolders[],
): Promise<ReadonlySet<string>> {
  const places = new Set(Array.from(used, folderOf));
  const lists = await Promise.all(folders.map(each => each.imagesIn(places)));
  return new Set(lists.flat());
}

async function below(tree: Exclude<ImagesWanted, string>): Promise<ReadonlySet<string>> {
  const { files } = await walkTree(tree);
  return new Set(files.map(({ path }) => path).filter(isImageName));
}
