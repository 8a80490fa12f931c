import type { BoxColumns } from '../../dataset/Dataset.ts';
import type { Size } from '../../geometry/Size.ts';

/** The images of pilots at their size, with their boxes, as columns that threads share. */
export interface PilotData {
  /** What all images lie in, in pixels: the largest sides. */
  readonly frame: Size;
  readonly images: PilotImages;
  /** In pixels of the frame. */
  readonly boxes: BoxColumns;
  /** Image of each box; boxes of an image are neighbours, from `start[image]` to `start[image + 1]`. */
  readonly start: Int32Array;
  readonly classes: number;
}

export interface PilotImages {
  readonly count: number;
  readonly width: Int32Array;
  readonly height: Int32Array;
  /** Red, green and blue: images × rows × columns × 3. */
  readonly pixels: Uint8Array;
}

/** The size of one image. */
export function sizeAt({ images }: PilotData, image: number): Size {
  return { width: images.width[image] as number, height: images.height[image] as number };
}
