/** The preset that is counted where nobody names a detector. */
export const DEFAULT_DETECTOR = 'retinanet-torchvision';
