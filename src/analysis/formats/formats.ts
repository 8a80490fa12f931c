import type { AnnotationSource } from '../contract/AnnotationSource.ts';
import { fail } from '../contract/failures/Failure.ts';
import { coco } from './coco/coco.ts';
import { candidateOf } from './candidateOf.ts';
import type { Format } from './Format.ts';
import { createml } from './createml/createml.ts';
import { datumaro } from './datumaro/datumaro.ts';
import { detectron2 } from './detectron2/detectron2.ts';
import { labelme } from './labelme/labelme.ts';
import { labelStudio } from './labelStudio/labelStudio.ts';
import { mmdetection } from './mmdetection/mmdetection.ts';
import { supervisely } from './supervisely/supervisely.ts';
import { via } from './via/via.ts';
import { tfrecord } from './tfrecord/tfrecord.ts';

/** Every annotation format; the first one that takes something reads it. */
const FORMATS = [
  tfrecord,
  labelme,
  supervisely,
  datumaro,
  via,
  createml,
  labelStudio,
  detectron2,
  mmdetection,
  coco,
] as const;

export type FormatId = (typeof FORMATS)[number]['id'];

/** What a source is, and the source as its format reads it. */
export interface Recognized {
  readonly format: Format<FormatId>;
  readonly source: AnnotationSource;
}

/**
 * Finds the format of a file or folder. JSON that no format takes goes to COCO, whose reader says what is wrong.
 *
 * @throws FailureError when the source cannot be read, `not-annotations` and `folder-not-annotations` when no format takes it
 */
export async function recognize(source: AnnotationSource): Promise<Recognized> {
  const candidate = await candidateOf(source);
  for (const format of FORMATS) if (await format.sniff(candidate)) return { format, source };
  if (candidate.kind === 'folder') {
    const { nameFolder } = await import('./naming/nameFolder.ts');
    fail(await nameFolder(candidate, labels()));
  }
  const { nameFile } = await import('./naming/nameFile.ts');
  const found = nameFile(candidate);
  if (found !== null) fail({ code: 'not-annotations', file: source.name, found });
  return { format: coco, source };
}

/** What formats are called, in the order in which they are tried. */
function labels(): readonly string[] {
  return FORMATS.map(({ label }) => label);
}

export function isFormatId(text: string): text is FormatId {
  return FORMATS.some(({ id }) => id === text);
}

export function formatNamed(id: FormatId): Format<FormatId> {
  return FORMATS.find(format => format.id === id) as Format<FormatId>;
}
