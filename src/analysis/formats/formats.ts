import { type AnnotationSource, type FileSource, isFolder } from '../contract/AnnotationSource.ts';
import { archiveFolder } from './archives/archiveFolder.ts';
import { type ArchiveKind, archiveKind } from './archives/archiveKind.ts';
import { foldersEntered } from './archives/foldersEntered.ts';
import { filesIn } from './archives/filesIn.ts';
import { fail } from '../contract/failures/Failure.ts';
import { coco } from './coco/coco.ts';
import { csv } from './csv/csv.ts';
import { cvat } from './cvat/cvat.ts';
import { kitti } from './kitti/kitti.ts';
import { openimages } from './openimages/openimages.ts';
import { voc } from './voc/voc.ts';
import { candidateOf } from './candidateOf.ts';
import type { Candidate, Format } from './Format.ts';
import { tfrecord } from './tfrecord/tfrecord.ts';

/** Every annotation format; the first one that takes something reads it. */
const FORMATS = [tfrecord, voc, cvat, openimages, csv, kitti, coco] as const;

const ENDINGS: ReadonlySet<string> = new Set(FORMATS.flatMap(({ extensions }) => extensions));

export type FormatId = (typeof FORMATS)[number]['id'];

/** What a source is, and the source as its format reads it. */
export interface Recognized {
  readonly format: Format<FormatId>;
  readonly source: AnnotationSource;
}

/**
 * Finds the format of a file, a folder, or what lies in an archive. A file that no format takes goes to COCO, whose reader
 * says what is wrong.
 *
 * @throws FailureError when the source cannot be read, and for a folder or an archive that no format takes
 */
export async function recognize(source: AnnotationSource): Promise<Recognized> {
  const candidate = await candidateOf(source);
  const archive = candidate.kind === 'file' ? archiveKind(candidate.head) : null;
  if (archive !== null) return recognizeInside(source as FileSource, archive);
  const format = await takerOf(candidate);
  if (format !== null) return { format, source };
  if (isFolder(source)) fail({ code: 'is-directory', file: source.name });
  return { format: coco, source };
}

/** The folder that the archive consists of is entered; else a file that is the only one of its kind is taken. */
async function recognizeInside(source: FileSource, kind: ArchiveKind): Promise<Recognized> {
  const root = await archiveFolder(source, kind);
  const trees = await foldersEntered(root);
  for (const tree of trees.toReversed()) {
    const format = await takerOf(await candidateOf(tree));
    if (format !== null) return { format, source: tree };
  }
  const taken: Recognized[] = [];
  for (const file of await filesIn(root, ENDINGS)) {
    const format = await takerOf(await candidateOf(file));
    if (format !== null) taken.push({ format, source: file });
  }
  const [only] = taken;
  return taken.length === 1 && only !== undefined
    ? only
    : fail({ code: 'is-directory', file: source.name });
}

async function takerOf(candidate: Candidate): Promise<Format<FormatId> | null> {
  for (const format of FORMATS) if (await format.sniff(candidate)) return format;
  return null;
}

export function isFormatId(text: string): text is FormatId {
  return FORMATS.some(({ id }) => id === text);
}

export function formatNamed(id: FormatId): Format<FormatId> {
  return FORMATS.find(format => format.id === id) as Format<FormatId>;
}
