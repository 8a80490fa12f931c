import type { Grounds } from '../../kit/memory/Grounds.ts';
import type { FoundImages } from '../layout/findImages.ts';

/** Which images and label files a part of a set has, beside their names, and what that rests on. */
export interface Sight {
  readonly found: Omit<FoundImages, 'images'>;
  /** Label files that no image has. */
  readonly alone: readonly string[];
  readonly grounds: Grounds;
}
