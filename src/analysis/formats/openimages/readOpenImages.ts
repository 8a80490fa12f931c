import {
  type AnnotationSource,
  baseName,
  type FileSource,
  isFolder,
} from '../../contract/sources/AnnotationSource.ts';
import { fail } from '../../contract/failures/Failure.ts';
import type { FileTree } from '../../contract/sources/FileTree.ts';
import { TimeSlice } from '../../contract/steps/TimeSlice.ts';
import { type NamedBox, NamedRecords } from '../../dataset/builder/NamedRecords.ts';
import type { Dataset } from '../../dataset/Dataset.ts';
import type { ReadOptions } from '../Format.ts';
import { BoxesByClassName } from '../kit/BoxesByClassName.ts';
import { decodeText } from '../kit/decodeText.ts';
import { headOf } from '../kit/headOf.ts';
import { ListedImages } from '../kit/images/ListedImages.ts';
import { folderOf } from '../kit/paths.ts';
import { requireSome } from '../kit/requireSome.ts';
import { tableHead } from '../kit/tables/tableHead.ts';
import { tableRows } from '../kit/tables/tableRows.ts';
import { classDescriptions } from './classDescriptions.ts';
import { openImagesColumns } from './openImagesColumns.ts';
import { openImagesTables } from './openImagesTables.ts';
import { OpenImagesReading } from './OpenImagesReading.ts';

/** Beside a table, where copies have the class names. */
const CLASS_FOLDERS = ['', '../metadata', '..'];

/**
 * Reads a table of boxes. They are shares of their images, whose sizes stand nowhere but in the images: these have to lie
 * beside the table or in a folder beside it, as deep in it as their names say. Rows of images that are not there are left out, so a table of all may be read
 * with the part of the images that was downloaded. Boxes of groups (`IsGroupOf`) are kept as crowd regions.
 *
 * @throws FailureError when the table cannot be read or is damaged, `no-image-sizes` where none of its images is there,
 *   when it holds no annotation, and when it is cancelled
 */
export async function readOpenImages(
  source: AnnotationSource,
  options: ReadOptions,
): Promise<Dataset> {
  const { table, tree, folder } = await tableOf(source, options.split);
  const head = tableHead(decodeText(await headOf(table)));
  const columns = openImagesColumns(head?.rows[0]?.cells ?? []);
  if (head === null || columns === null)
    fail({ code: 'annotations-broken', file: table.name, reason: 'table-columns' });
  const records = new NamedRecords(options);
  const boxes = new BoxesByClassName();
  const within = (name: string) => [folder, name].filter(Boolean).join('/');
  const classes =
    tree === undefined ? new Map() : await classDescriptions(tree, CLASS_FOLDERS.map(within));
  const reading = new OpenImagesReading(columns, baseName(table), { records, boxes, classes });
  await tableRows(table, head.separator, row => reading.add(row), options);
  records.addRead(table.size);
  if (reading.places.size === 0) fail({ code: 'no-images', file: source.name });
  const below = new Set(Array.from(reading.places.keys(), folderOf));
  const images = tree && (await ListedImages.of(tree, imageFolders(table.name).map(within), below));
  if (images === undefined || images.isEmpty) failWithoutSizes(source, reading);
  const slice = new TimeSlice(options);
  const sizes = await addImages(reading.places.keys(), { records, images }, slice);
  if (records.images === 0) failWithoutSizes(source, reading);
  await slice.run(boxes.handTo(records, box => inPixels(box, sizes)));
  requireSome(records, source.name, options);
  return slice.run(records.build());
}

interface ImageOf {
  readonly image: number;
  readonly width: number;
  readonly height: number;
}

/** @returns by the places of the names; null for an image that is not there */
async function addImages(
  names: Iterable<string>,
  { records, images }: { readonly records: NamedRecords; readonly images: ListedImages },
  slice: TimeSlice,
): Promise<readonly (ImageOf | null)[]> {
  const sizes: (ImageOf | null)[] = [];
  for (const name of names) {
    const path = images.pathOf(name);
    const size = path === undefined ? null : await images.sizeOf(path);
    if (path === undefined) records.addProblem('image-missing', { image: name });
    else if (size === null) records.addProblem('image-unreadable', { image: path });
    if (path === undefined || size === null) sizes.push(null);
    else sizes.push({ image: records.addImage(path, size.width, size.height), ...size });
    if (slice.isOver) await slice.next();
  }
  return sizes;
}

function inPixels(box: NamedBox, sizes: readonly (ImageOf | null)[]): NamedBox | null {
  const size = sizes[box.image];
  if (size === null || size === undefined) return null;
  const { image, width, height } = size;
  return {
    ...box,
    image,
    x: box.x * width,
    y: box.y * height,
    width: box.width * width,
    height: box.height * height,
  };
}

interface TableSource {
  readonly table: FileSource;
  readonly tree: FileTree | undefined;
  /** Path of the table's folder in the tree. */
  readonly folder: string;
}

async function tableOf(source: AnnotationSource, split: string | undefined): Promise<TableSource> {
  if (!isFolder(source)) return { table: source, tree: source.folder, folder: '' };
  const path = (await openImagesTables(source)).get(split ?? '');
  const table = path === undefined ? null : await source.open(path);
  if (path === undefined || table === null) fail({ code: 'no-images', file: source.name });
  return { table, tree: source, folder: path.slice(0, Math.max(0, path.lastIndexOf('/'))) };
}

/** Where images lie: beside the table, in a folder of the split, or as FiftyOne has them in `data`. */
function imageFolders(table: string): readonly string[] {
  const split = /(\w+)-annotations-bbox\.csv$/.exec(table)?.[1];
  const ofSplit =
    split === undefined
      ? []
      : [split, `../${split}`, `images/${split}`, `../images/${split}`, `../${split}/data`];
  return [...ofSplit, '', 'images', 'data', '../images', '../data'];
}

function failWithoutSizes({ name }: AnnotationSource, { places }: OpenImagesReading): never {
  const seen = { kind: 'shares', images: places.size } as const;
  return fail({ code: 'no-image-sizes', file: name, seen });
}
