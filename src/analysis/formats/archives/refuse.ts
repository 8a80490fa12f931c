import { fail } from '../../contract/failures/Failure.ts';
import type { ArchiveFault } from '../../contract/failures/detailCodes.ts';

/** @throws FailureError always */
export function refuse(file: string, reason: ArchiveFault): never {
  return fail({ code: 'annotations-broken', file, reason });
}
