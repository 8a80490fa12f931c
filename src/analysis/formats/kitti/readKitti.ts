import {
  type AnnotationSource,
  baseName,
  type FileSource,
  isFolder,
} from '../../contract/sources/AnnotationSource.ts';
import { fail } from '../../contract/failures/Failure.ts';
import type { FileTree } from '../../contract/sources/FileTree.ts';
import { TimeSlice } from '../../contract/steps/TimeSlice.ts';
import type { Dataset } from '../../dataset/Dataset.ts';
import type { ReadOptions } from '../Format.ts';
import { ListedImages } from '../kit/images/ListedImages.ts';
import { folderOf } from '../kit/paths.ts';
import { requireSome } from '../kit/requireSome.ts';
import { walkTree } from '../kit/walkTree.ts';
import { wholeOf } from '../kit/wholeOf.ts';
import { kittiFolder } from './kittiFolder.ts';
import { KittiReading } from './KittiReading.ts';

const MOST_BYTES = 16 << 20;
/** Folders below that of the labels. */
const DEPTH = 4;
/** Where the images of labels lie, seen from the folder of these. */
const IMAGE_FOLDERS = ['../image_2', '../images', '../image', ''];

/**
 * Reads a folder of label files, or one. Regions that nobody labelled (`DontCare`) are kept as crowd regions: an evaluation
 * counts nothing there. The sizes of images are those of the images in `image_2` beside; without these they are unknown.
 *
 * @throws FailureError when the source cannot be read, holds results instead of labels, no image or no annotation, and when
 *   it is cancelled
 */
export async function readKitti(source: AnnotationSource, options: ReadOptions): Promise<Dataset> {
  const reading = isFolder(source)
    ? await readFolder(source, options)
    : await readFile(source, options);
  if (reading.areResults) fail({ code: 'results-not-ground-truth', file: source.name });
  const slice = new TimeSlice(options);
  await slice.run(reading.boxes.handTo(reading.records));
  requireSome(reading.records, source.name, options);
  return slice.run(reading.records.build());
}

async function readFolder(tree: FileTree, options: ReadOptions): Promise<KittiReading> {
  const folder = (await kittiFolder(tree)) ?? '';
  const paths = await labelFiles(tree, folder, options);
  const below = new Set(
    paths.map(path => folderOf(path.slice(folder === '' ? 0 : folder.length + 1))),
  );
  const images = IMAGE_FOLDERS.map(name => inside(folder, name));
  const reading = new KittiReading(await ListedImages.of(tree, images, below), folder, options);
  const slice = new TimeSlice(options);
  for (const [place, path] of paths.entries()) {
    const bytes = await tree.read(path, 0, MOST_BYTES + 1);
    if (bytes === null || bytes.length > MOST_BYTES)
      reading.records.addProblem('file-invalid', { file: path });
    else await reading.add(path, bytes);
    options.progress?.({ stage: 'scan', share: (place + 1) / paths.length });
    if (slice.isOver) await slice.next();
  }
  return reading;
}

/** Those in folders below too, where it is a folder of labels alone. */
async function labelFiles(tree: FileTree, folder: string, { signal }: ReadOptions) {
  const depth = folder === '' ? 0 : DEPTH;
  const { files } = await walkTree(tree, { from: folder, depth, signal });
  return files.map(({ path }) => path).filter(path => path.endsWith('.txt'));
}

async function readFile(source: FileSource, options: ReadOptions): Promise<KittiReading> {
  const { folder } = source;
  const reading = new KittiReading(
    folder && (await ListedImages.of(folder, IMAGE_FOLDERS)),
    '',
    options,
  );
  await reading.add(baseName(source), await wholeOf(source, MOST_BYTES, options.signal));
  return reading;
}

/** A path that a list of a tree finds: without a way up, where that can be. */
function inside(folder: string, name: string): string {
  if (folder === '') return name;
  if (name === '') return folder;
  return name.startsWith('../')
    ? [...folder.split('/').slice(0, -1), name.slice('../'.length)].join('/')
    : `${folder}/${name}`;
}
