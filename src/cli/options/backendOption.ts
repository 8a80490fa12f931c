import path from 'node:path';
import { fail } from '../../analysis/contract/failures/Failure.ts';
import type { BackendChoice } from '../../analysis/contract/BackendUsed.ts';

/**
 * What computes the simulation: native code only from the folder that --tensorflow names.
 *
 * @throws FailureError `arguments` for an empty name, which would be the working folder
 */
export function backendOption({
  tensorflow,
}: {
  readonly tensorflow?: string | undefined;
}): BackendChoice {
  if (tensorflow === undefined) return 'auto';
  if (tensorflow === '')
    fail({ code: 'arguments', message: '--tensorflow takes the folder of @tensorflow/tfjs-node.' });
  return { native: path.resolve(tensorflow) };
}
