import { type AnnotationSource, isFolder } from '../contract/AnnotationSource.ts';
import { fail } from '../contract/failures/Failure.ts';
import { coco } from './coco/coco.ts';
import { candidateOf } from './candidateOf.ts';
import type { Format } from './Format.ts';
import { tfrecord } from './tfrecord/tfrecord.ts';

/** Every annotation format; the first one that takes something reads it. */
const FORMATS = [tfrecord, coco] as const;

export type FormatId = (typeof FORMATS)[number]['id'];

/** What a source is, and the source as its format reads it. */
export interface Recognized {
  readonly format: Format<FormatId>;
  readonly source: AnnotationSource;
}

/**
 * Finds the format of a file or folder. A file that no format takes goes to COCO, whose reader says what is wrong.
 *
 * @throws FailureError when the source cannot be read, and for a folder that no format takes
 */
export async function recognize(source: AnnotationSource): Promise<Recognized> {
  const candidate = await candidateOf(source);
  for (const format of FORMATS) if (await format.sniff(candidate)) return { format, source };
  if (isFolder(source)) fail({ code: 'is-directory', file: source.name });
  return { format: coco, source };
}

export function isFormatId(text: string): text is FormatId {
  return FORMATS.some(({ id }) => id === text);
}

export function formatNamed(id: FormatId): Format<FormatId> {
  return FORMATS.find(format => format.id === id) as Format<FormatId>;
}
