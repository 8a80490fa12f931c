import type { BoxReading } from '../../analysis/contract/records/BoxReading.ts';
import type { AnnotationSource } from '../../analysis/contract/sources/AnnotationSource.ts';
import type { RecordEngine } from '../../analysis/bytes/records/RecordReader.ts';
import type { Dataset, ProblemExample } from '../../analysis/dataset/Dataset.ts';
import type { BoxNumbers, MarkedBox, WantedExample } from '../../analysis/report/ShownExamples.ts';
import { SIZE_CLASSES, sizeClass } from '../../analysis/dataset/sizeClass.ts';
import { recognize } from '../../analysis/formats/formats.ts';
import { readRecognized } from '../../analysis/formats/readAnnotations.ts';
import type { Size } from '../../analysis/geometry/Size.ts';
import { isImageName } from '../../analysis/formats/kit/images/isImageName.ts';
import { imageFileNames } from '../../analysis/validation/recordNames.ts';
import { imageCandidates } from '../../analysis/validation/images/imageCandidates.ts';
import { ImageFolders } from '../../analysis/validation/images/ImageFolders.ts';
import { pathIn, treeOf } from './SetPart.ts';

export interface ExamplesWanted {
  readonly records: readonly WantedExample[];
  /** The split that was read. */
  readonly split?: string | undefined;
  /** How the boxes were read. */
  readonly boxes?: BoxReading | undefined;
}

/** A box with its class. */
export interface NamedBox extends MarkedBox {
  /** Null where it has none. */
  readonly className: string | null;
}

/** An object and its image. */
export interface FoundExample {
  readonly record: ProblemExample;
  /** Path of the file in `tree`; null where it is not there. */
  readonly path: string | null;
  /** As the annotations call the image. */
  readonly name: string;
  /** Pixels that are annotated; NaN where none are. */
  readonly size: Size;
  /** Those that are wanted come first. */
  readonly marked: readonly NamedBox[];
}

export interface FoundExamples {
  /** Only the record of what is not there. */
  readonly examples: readonly (FoundExample | Pick<FoundExample, 'record'>)[];
  /** What the images lie in; undefined where only the annotations are at hand. */
  readonly folders: ImageFolders | undefined;
}

/** What follows a name that has no ending. */
const ENDINGS = ['jpg', 'png', 'jpeg', 'webp', 'JPG', 'PNG', 'JPEG'];
/** Boxes that stand for a class or a size. */
const MOST_OF_KIND = 12;
/** Boxes of one image that are drawn. */
const MOST_BOXES = 100;

/**
 * Finds some objects of a set, the boxes around them and the files of their images, by reading the annotations once more.
 *
 * @throws FailureError when they cannot be read
 */
export async function findExamples(
  asked: AnnotationSource,
  { records, split, boxes }: ExamplesWanted,
  engine?: () => RecordEngine,
): Promise<FoundExamples> {
  const recognized = await recognize(asked);
  const read = await readRecognized(asked, recognized, { split, boxes, engine });
  const { dataset } = read;
  const wanted = records.flatMap(record => namedBoxes(record, dataset));
  const rows = rowsOf(dataset, wanted);
  const fileNames = await read.namedFiles();
  const nameOf = imageFileNames(dataset, fileNames && { fileNames });
  const part = { asked, recognized, split: read.source.split, isOneOfMany: false };
  const tree = treeOf(part);
  const folders = tree && new ImageFolders(tree, imageCandidates(pathIn(part), part.split));
  const names = (image: number) => possibleNames(nameOf(image) ?? '');
  await folders?.choose(rows.flatMap(row => (row === null ? [] : names(row.image))));
  const examples = await Promise.all(
    rows.map(async (row, at) => {
      const record = namedRecord(wanted[at] ?? {});
      if (row === null) return { record };
      const { image } = row;
      const path = folders === undefined ? null : await firstOf(names(image), folders);
      return {
        record,
        path,
        name: nameOf(image) ?? String(dataset.images.ids.at(image)),
        size: {
          width: dataset.images.width[image] as number,
          height: dataset.images.height[image] as number,
        },
        marked: markedIn(dataset, row),
      };
    }),
  );
  return { examples, folders };
}

/** The first boxes of a class or a size that is named alone, crowd regions left out; all else is named already. */
function namedBoxes(record: WantedExample, dataset: Dataset): readonly WantedExample[] {
  const { annotation, image, category, size } = record;
  if (annotation !== undefined || image !== undefined) return [record];
  const { annotations, categories, images } = dataset;
  const own = categories.findIndex(({ id }) => keyOf(id) === keyOf(category));
  const isWanted = (row: number) =>
    annotations.crowd[row] !== 1 &&
    (category === undefined || annotations.category[row] === own) &&
    (size === undefined || SIZE_CLASSES[sizeClass(annotations, row)] === size);
  const found: WantedExample[] = [];
  for (let row = 0; row < annotations.count && found.length < MOST_OF_KIND; row++) {
    const at = annotations.image[row] as number;
    const [id, imageId] = [annotations.ids.at(row), at < 0 ? null : images.ids.at(at)];
    if (id !== null && imageId !== null && isWanted(row))
      found.push({ annotation: id, image: imageId });
  }
  return found;
}

/** Of a detection the image, since it is no record. */
function namedRecord({ annotation, image, category, box }: WantedExample): ProblemExample {
  return {
    ...(image !== undefined && { image }),
    ...(box === undefined && annotation !== undefined && { annotation }),
    ...(box === undefined && category !== undefined && { category }),
  };
}

function possibleNames(name: string): readonly string[] {
  return isImageName(name) ? [name] : ENDINGS.map(ending => `${name}.${ending}`);
}

async function firstOf(names: readonly string[], folders: ImageFolders): Promise<string | null> {
  for (const name of names) {
    const file = await folders.find(name);
    if (file !== null) return file.path;
  }
  return null;
}

interface Rows {
  readonly image: number;
  /** Annotations that are wanted. */
  readonly wanted: ReadonlySet<number>;
  readonly detected: NamedBox | null;
}

/** By one pass over the ids. */
function rowsOf(dataset: Dataset, records: readonly WantedExample[]): readonly (Rows | null)[] {
  const { annotations, images } = dataset;
  const byAnnotation = rowsWith(records, 'annotation', annotations);
  const byImage = rowsWith(records, 'image', images);
  return records.map(record => {
    const own = byAnnotation.get(keyOf(record.annotation)) ?? [];
    const image = byImage.get(keyOf(record.image))?.[0] ?? annotations.image[own[0] ?? -1] ?? -1;
    if (image < 0) return null;
    const wanted = new Set(own.filter(row => annotations.image[row] === image));
    return { image, wanted, detected: detectionOf(record, dataset) };
  });
}

function detectionOf({ box, category }: WantedExample, dataset: Dataset): NamedBox | null {
  if (box === undefined) return null;
  const found = dataset.categories.find(({ id }) => keyOf(id) === keyOf(category));
  return { kind: 'detected', box, className: found?.name ?? null };
}

function rowsWith(
  records: readonly WantedExample[],
  field: 'annotation' | 'image',
  { ids, count }: Pick<Dataset['annotations'], 'ids' | 'count'>,
): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  for (const record of records)
    if (record[field] !== undefined) found.set(keyOf(record[field]), []);
  if (found.size > 0)
    for (let row = 0; row < count; row++) found.get(keyOf(ids.at(row) ?? undefined))?.push(row);
  return found;
}

/** The number 1 and the text "1" are two ids. */
function keyOf(id: number | string | undefined): string {
  return `${typeof id} ${id}`;
}

function markedIn(dataset: Dataset, { image, wanted, detected }: Rows): readonly NamedBox[] {
  const { annotations, categories } = dataset;
  const marked = (row: number): NamedBox => ({
    kind: wanted.has(row) ? 'wanted' : 'other',
    box: [...annotations.boxes.subarray(4 * row, 4 * row + 4)] as unknown as BoxNumbers,
    className: categories[annotations.category[row] as number]?.name ?? null,
  });
  const others: number[] = [];
  for (let row = 0; row < annotations.count && others.length < MOST_BOXES; row++)
    if (annotations.image[row] === image && !wanted.has(row)) others.push(row);
  return [...(detected === null ? [] : [detected]), ...[...wanted, ...others].map(marked)].filter(
    ({ box }) => box.every(Number.isFinite),
  );
}
