import { fail } from '../../contract/failures/Failure.ts';
import type { NamedRecords } from '../../dataset/builder/NamedRecords.ts';

/**
 * Refuses a set in which nothing stands.
 *
 * @param isPart whether it may hold no annotation
 * @throws FailureError `no-images`, `no-annotations`
 */
export function requireSome(
  { images, annotations }: NamedRecords,
  file: string,
  { isPart = false }: { readonly isPart?: boolean | undefined },
): void {
  if (images === 0) fail({ code: 'no-images', file });
  if (annotations === 0 && !isPart) fail({ code: 'no-annotations', file, images });
}
