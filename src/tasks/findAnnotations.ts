import type { AnnotationReference } from '../analysis/configs/reading/AnnotationReference.ts';
import { fail } from '../analysis/contract/failures/Failure.ts';
import type { NamedAnnotations } from '../analysis/contract/UnreadBase.ts';

/** An annotation file that a config names and that is there. */
export interface FoundAnnotations<F> {
  readonly reference: AnnotationReference;
  readonly file: F;
}

/**
 * The annotation files that a config trains on.
 *
 * @param find the file that a path of the config means, as the shell looks for it; null where it is not there, or not to be
 *   looked at
 * @returns one or more, in the order of the config
 * @throws FailureError `config-no-annotations`
 */
export async function findAnnotations<F>(
  config: string,
  references: readonly AnnotationReference[],
  find: (path: string) => Promise<F | null>,
): Promise<readonly FoundAnnotations<F>[]> {
  const found: FoundAnnotations<F>[] = [];
  const names: NamedAnnotations[] = [];
  for (const reference of references) {
    const { text, kind } = reference;
    const isJson = /\.json(?:\.gz)?$/i.test(text);
    const file = kind === 'file' && isJson ? await find(text) : null;
    if (file !== null) found.push({ reference, file });
    else if (kind === 'registered' || kind === 'yolo') names.push({ text, kind });
    else names.push({ text, kind: isJson ? 'missing' : 'other-format' });
  }
  return found.length > 0 ? found : fail({ code: 'config-no-annotations', file: config, names });
}
