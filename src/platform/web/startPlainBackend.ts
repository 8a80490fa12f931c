import { fail } from '../../analysis/contract/failures/Failure.ts';
import type { BackendChoice } from '../../analysis/contract/BackendUsed.ts';

/**
 * Starts TensorFlow.js in plain JavaScript.
 *
 * @throws FailureError `backend-unavailable` where another backend was asked for
 */
export async function startPlainBackend(choice: BackendChoice): Promise<string> {
  if (choice !== 'auto' && choice !== 'cpu')
    return fail({
      code: 'backend-unavailable',
      backend: choice === 'wasm' ? 'wasm' : 'tensorflow',
      reason: 'backend-failed',
    });
  const tf = await import('@tensorflow/tfjs-core');
  await import('@tensorflow/tfjs-backend-cpu');
  await tf.setBackend('cpu');
  return 'cpu';
}
