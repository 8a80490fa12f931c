import type { BoxTransform, Frame } from '../BoxTransform.ts';
import { kerasRetinanetScale } from './resize.ts';

/**
 * keras-retinanet 1.0 (`CocoGenerator.load_annotations`, `filter_annotations`): boxes under one pixel out, boxes that reach
 * beyond the image at all out, both corners times one scale in doubles.
 */
export function kerasRetinanetBoxes({ image, resize }: Frame): BoxTransform {
  const { shorterSide, longerSide } = resize;
  if (shorterSide === undefined || longerSide === undefined)
    throw new TypeError('boxes of keras-retinanet need its resize rule');
  const scale = kerasRetinanetScale({ shorterSide, longerSide }, image);
  return (raw, corners) => {
    const x = raw[0] as number;
    const y = raw[1] as number;
    const width = raw[2] as number;
    const height = raw[3] as number;
    corners.x1 = x * scale;
    corners.y1 = y * scale;
    corners.x2 = (x + width) * scale;
    corners.y2 = (y + height) * scale;
    const inside = x >= 0 && y >= 0 && x + width <= image.width && y + height <= image.height;
    return inside && width >= 1 && height >= 1;
  };
}
