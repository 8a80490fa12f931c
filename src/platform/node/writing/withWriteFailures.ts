import { FailureError } from '../../../analysis/contract/failures/Failure.ts';
import { writeFailure } from '../files/fileFailure.ts';

/** Turns what goes wrong into failures that name the file as the user does. */
export function withWriteFailures(file: string, work: () => void): void {
  try {
    work();
  } catch (thrown) {
    throw new FailureError(writeFailure(file, thrown));
  }
}
