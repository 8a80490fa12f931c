import { type Failure, FailureError } from '../../src/analysis/contract/failures/Failure.ts';

/** The failure that the work ends with; anything else is an error of the test. */
export function failureOf(work: () => unknown): Failure {
  try {
    work();
  } catch (error) {
    if (error instanceof FailureError) return error.failure;
    throw error;
  }
  throw new Error('It did not fail');
}
