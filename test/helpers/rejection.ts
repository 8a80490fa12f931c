import { type Failure, isFailureError } from '../../src/analysis/contract/failures/Failure.ts';

/** The failure that a promise ends with; anything else is an error of the test. */
export async function rejection(work: Promise<unknown>): Promise<Failure> {
  try {
    await work;
  } catch (error) {
    if (isFailureError(error)) return error.failure;
    throw error;
  }
  throw new Error('It did not fail');
}
