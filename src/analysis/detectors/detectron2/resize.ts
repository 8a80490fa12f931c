import type { Size } from '../../geometry/Size.ts';
import type { SideLimits } from '../Arithmetic.ts';

/** Detectron2 0.6 `ResizeShortestEdge.get_output_shape`: doubles, each side rounded half up. */
export function detectron2Resize({ shorterSide, longerSide }: SideLimits, image: Size): Size {
  const scale = shorterSide / Math.min(image.height, image.width);
  let height = image.height < image.width ? shorterSide : scale * image.height;
  let width = image.height < image.width ? scale * image.width : shorterSide;
  const longer = Math.max(height, width);
  if (longer > longerSide) {
    height *= longerSide / longer;
    width *= longerSide / longer;
  }
  return { height: Math.floor(height + 0.5), width: Math.floor(width + 0.5) };
}
