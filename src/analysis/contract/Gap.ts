import type { SetupWarning } from './SetupWarning.ts';

/** What a detector's training does and the counts do not know of. `src/words` says what. */
export type GapCode =
  | 'torchvision-empty-images'
  | 'crops-of-three-quarters'
  | 'second-stage'
  | 'zooms-and-crops'
  | 'mosaic'
  | 'auto-anchor'
  | 'labels-beyond-image'
  | 'six-digit-labels'
  | 'cells-taken-over'
  | 'scale-and-crop'
  | 'gaussian-background'
  | 'rounded-shares'
  | 'random-crops'
  | 'crowds-left-out'
  | 'boxes-clipped-away';

/** A gap of the detector, or of its config. */
export type Gap = GapCode | SetupWarning;
