import {
  type AnnotationSource,
  type FileSource,
  isFolder,
} from '../../analysis/contract/sources/AnnotationSource.ts';
import { fail } from '../../analysis/contract/failures/Failure.ts';
import type { Sharing } from '../../analysis/contract/steps/TimeSlice.ts';
import { PROBLEM_EXAMPLES } from '../../analysis/dataset/examples.ts';
import { recognize } from '../../analysis/formats/formats.ts';
import { applyFixes } from '../../analysis/validation/fixes/applyFixes.ts';
import type { Fix } from '../../analysis/validation/Finding.ts';
import type { FixPlan } from '../../analysis/validation/fixes/FixPlan.ts';
import { planFixes } from '../../analysis/validation/fixes/planFixes.ts';

export interface FixedAnnotations {
  readonly fixes: readonly Fix[];
  /** The whole file with the fixes in it, once. */
  readonly content: AsyncIterable<Uint8Array>;
}

const NOTHING: FixPlan = { edits: [], fixes: [] };

/**
 * The safe fixes of a COCO file, and the file with them. Nothing is written.
 *
 * @param examples records of each kind that are named; 5 where it is not given, Infinity for all
 * @throws FailureError `not-fixable` for another format, a folder or an archive; when it cannot be read, and when it is cancelled
 */
export async function fixAnnotations(
  asked: AnnotationSource,
  { examples = PROBLEM_EXAMPLES, ...sharing }: Sharing & { readonly examples?: number | undefined },
): Promise<FixedAnnotations> {
  const { format, source } = await recognize(asked);
  if (format.id !== 'coco' || isFolder(source) || source !== asked)
    return fail({ code: 'not-fixable', file: asked.name, format: format.label });
  const file: FileSource = source;
  // What is no valid COCO file is refused with its place before anything is planned.
  const { problems } = await format.read(file, { ...sharing, isPart: true });
  // Of a list that stands there twice Python takes the last: which of two equal records counts is not what it seems.
  const isUsual = !problems.some(({ code }) => code === 'section-repeated');
  const { edits, fixes } = isUsual ? await planFixes(file, examples, sharing) : NOTHING;
  return { fixes, content: applyFixes(file, edits, sharing) };
}
