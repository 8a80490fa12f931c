import type { Images } from '../kernels/Convolution.ts';

/** What a part of the network made of an image, and the way back. */
export interface Pass {
  readonly output: Images;
  /**
   * Adds the slopes of the part's weights to those of the network.
   *
   * @param slope of the output
   * @returns the slope by the input
   */
  readonly back: (slope: Images) => Images;
}
