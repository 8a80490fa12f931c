import type { AnnotationSource } from '../contract/sources/AnnotationSource.ts';
import { recognize } from './formats.ts';

/**
 * The splits that a set names, training first; none where its format knows none.
 *
 * @throws FailureError when it cannot be read, and when it is of no format
 */
export async function splitsOf(asked: AnnotationSource): Promise<readonly string[]> {
  const { format, source } = await recognize(asked);
  return (await format.splits?.(source)) ?? [];
}
