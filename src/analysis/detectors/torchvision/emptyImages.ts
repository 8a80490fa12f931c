import type { GapCode } from '../../contract/Gap.ts';

/** Said of torchvision's presets. */
export const TORCHVISION_EMPTY: GapCode = 'torchvision-empty-images';
