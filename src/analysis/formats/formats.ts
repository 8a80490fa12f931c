import { type AnnotationSource, type FileSource } from '../contract/sources/AnnotationSource.ts';
import { fail } from '../contract/failures/Failure.ts';
import { archiveKind } from './archives/archiveKind.ts';
import { candidateOf } from './candidateOf.ts';
import { coco } from './coco/coco.ts';
import { createml } from './json/createml/createml.ts';
import { csv } from './csv/csv.ts';
import { cvat } from './cvat/cvat.ts';
import { datumaro } from './json/datumaro/datumaro.ts';
import { detectron2 } from './json/detectron2/detectron2.ts';
import type { Candidate, FolderCandidate, Format } from './Format.ts';
import { kitti } from './kitti/kitti.ts';
import { labelme } from './json/labelme/labelme.ts';
import { labelStudio } from './json/labelStudio/labelStudio.ts';
import { mmdetection } from './json/mmdetection/mmdetection.ts';
import { openimages } from './openimages/openimages.ts';
import { parquet } from './parquet/parquet.ts';
import { supervisely } from './json/supervisely/supervisely.ts';
import { tfrecord } from './tfrecord/tfrecord.ts';
import { via } from './json/via/via.ts';
import { voc } from './voc/voc.ts';
import { yolo } from './yolo/yolo.ts';

/** Every annotation format; the first one that takes something reads it. */
const LIST = [
  tfrecord,
  parquet,
  voc,
  cvat,
  openimages,
  csv,
  kitti,
  labelme,
  supervisely,
  datumaro,
  via,
  createml,
  labelStudio,
  detectron2,
  mmdetection,
  yolo,
  coco,
] as const;

/** Stands in reports. */
export type FormatId = (typeof LIST)[number]['id'];

/** One of the list. */
type Known = Format<FormatId>;

const FORMATS: readonly Known[] = LIST;

const ENDINGS: ReadonlySet<string> = new Set(FORMATS.flatMap(({ extensions }) => extensions));

/** What a source is, and the source as its format reads it. */
export interface Recognized {
  readonly format: Known;
  readonly source: AnnotationSource;
}

/**
 * Finds the format of a file, a folder, or what lies in an archive. JSON that no format takes goes to COCO, whose reader says
 * what is wrong.
 *
 * @throws FailureError when the source cannot be read, `not-annotations` and `folder-not-annotations` when no format takes it
 */
export async function recognize(source: AnnotationSource): Promise<Recognized> {
  const candidate = await candidateOf(source);
  const archive = candidate.kind === 'file' ? archiveKind(candidate.head) : null;
  if (archive !== null) {
    const { formatInside } = await import('./archives/formatInside.ts');
    const inside = await formatInside(source as FileSource, archive, { takerOf, endings: ENDINGS });
    return 'format' in inside ? inside : failFolder(inside);
  }
  const format = await knownTaker(candidate);
  if (format !== null) return { format, source };
  if (candidate.kind === 'folder') return failFolder(candidate);
  const { nameFile } = await import('./naming/nameFile.ts');
  const found = nameFile(candidate);
  if (found !== null) fail({ code: 'not-annotations', file: source.name, found });
  return { format: coco, source };
}

async function failFolder(folder: FolderCandidate): Promise<never> {
  const { nameFolder } = await import('./naming/nameFolder.ts');
  return fail(
    await nameFolder(
      folder,
      FORMATS.map(({ label }) => label),
    ),
  );
}

async function takerOf(candidate: Candidate): Promise<Known | null> {
  for (const format of FORMATS) if (await format.sniff(candidate)) return format;
  return null;
}

/** The same; folders may be large, and were recognized in another run. */
async function knownTaker(candidate: Candidate): Promise<Known | null> {
  if (candidate.kind === 'file') return takerOf(candidate);
  const { remembered } = await import('./kit/memory/remembered.ts');
  return remembered(candidate, FORMATS, takerOf);
}

export function isFormatId(text: string): text is FormatId {
  return FORMATS.some(({ id }) => id === text);
}

export function formatNamed(name: FormatId): Format {
  return FORMATS.find(({ id }) => id === name) as Known;
}
