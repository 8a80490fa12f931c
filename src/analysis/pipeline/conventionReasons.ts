import type { UnusableReason } from '../contract/failures/UnusableReason.ts';
import type { Convention } from '../contract/records/Convention.ts';
import { readingFound } from '../report/derive/readingFound.ts';

/** Why nothing can be trained on, as far as how the boxes are written says it. */
export function conventionReasons(convention: Convention | undefined): readonly UnusableReason[] {
  // That nothing explains it says less than what is counted.
  if (convention === undefined || convention.code === 'beyond') return [];
  const { code, factor = null } = convention;
  return [{ kind: 'convention', found: code, factor, reading: readingFound(convention) }];
}
