import type { DynamicDetector } from '../explore/DynamicDetector.ts';
import type { Exploration } from '../explore/Exploration.ts';
import type { BoxesPerImage } from '../queries/boxesPerImage.ts';

/** What a rule may look at. */
export interface KnobContext {
  readonly detector: DynamicDetector;
  /** With the detector's own setting first; null where only its rule is known. */
  readonly exploration: Exploration | null;
  readonly data: KnobData;
}

/** What of a dataset the rules ask for: boxes as the loaders keep them, no crowd regions and no empty ones. */
export interface KnobData {
  readonly perImage: BoxesPerImage;
  /** Of each class that the file lists. */
  readonly boxesByCategory: readonly number[];
  /** Images that each of them is on. */
  readonly imagesByCategory: readonly number[];
  /** Median width and height of the images in pixels; null where none has a size. */
  readonly medianSize: { readonly width: number; readonly height: number } | null;
}
