import { fail } from '../contract/failures/Failure.ts';

/** The square of positions of each class takes 34 MB of so many; V3Det has 13,204. */
export const MOST_MERGEABLE_CLASSES = 1 << 14;

/** @throws FailureError `counts-not-mergeable` */
export function checkClasses(classes: number): void {
  if (classes > MOST_MERGEABLE_CLASSES)
    fail({
      code: 'counts-not-mergeable',
      reason: { kind: 'too-many', what: 'classes', most: MOST_MERGEABLE_CLASSES },
    });
}
