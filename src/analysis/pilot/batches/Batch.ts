import type { Images } from '../kernels/Convolution.ts';
import type { Targets } from '../loss/Targets.ts';

/** Images as the network takes them. */
export interface Batch extends Targets {
  /** Images × rows × columns × 3. */
  readonly pixels: Float32Array;
  readonly shape: Images['shape'];
}
