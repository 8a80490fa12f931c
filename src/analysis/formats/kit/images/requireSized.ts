import { fail } from '../../../contract/failures/Failure.ts';
import type { ImageSet } from './ImageSet.ts';
import { requireSome } from '../requireSome.ts';

/**
 * Refuses a set in which nothing can be counted.
 *
 * @param isPart whether it may hold no annotation
 * @throws FailureError `no-images`, `no-annotations`, `no-image-sizes`
 */
export function requireSized(
  { records, sizeless }: ImageSet,
  file: string,
  options: { readonly isPart?: boolean | undefined },
): void {
  requireSome(records, file, options);
  if (sizeless !== null)
    fail({ code: 'no-image-sizes', file, seen: { kind: 'names', example: sizeless } });
}
