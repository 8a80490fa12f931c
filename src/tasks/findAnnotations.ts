import type { AnnotationReference } from '../analysis/configs/reading/AnnotationReference.ts';
import { fail } from '../analysis/contract/failures/Failure.ts';
import type { NamedAnnotations } from '../analysis/contract/UnreadBase.ts';

/** An annotation file that a config names and that is there. */
export interface FoundAnnotations<F> {
  readonly reference: AnnotationReference;
  readonly file: F;
}

const YAML = /\.ya?ml$/i;
const JSON_FILE = /\.json(?:\.gz)?$/i;

/**
 * The annotation files that a config trains on.
 *
 * @param find the file that a path of the config means, as the shell looks for it; null where it is not there, or not to be
 *   looked at
 * @param self the config: where it lists images itself, it is the description of a set in YOLO's format
 * @returns one or more, in the order of the config
 * @throws FailureError `config-no-annotations`
 */
export async function findAnnotations<F>(
  config: string,
  references: readonly AnnotationReference[],
  find: (path: string) => Promise<F | null>,
  self: F,
): Promise<readonly FoundAnnotations<F>[]> {
  const found: FoundAnnotations<F>[] = [];
  const names: NamedAnnotations[] = [];
  for (const reference of references) {
    const { text, kind } = reference;
    const isRead = (kind === 'yolo' ? YAML : JSON_FILE).test(text);
    if (kind === 'yolo' && !isRead) return [{ reference, file: self }];
    const file = kind !== 'registered' && isRead ? await find(text) : null;
    if (file !== null) found.push({ reference, file });
    else if (kind === 'registered') names.push({ text, kind });
    else names.push({ text, kind: isRead ? 'missing' : 'other-format' });
  }
  return found.length > 0 ? found : fail({ code: 'config-no-annotations', file: config, names });
}
