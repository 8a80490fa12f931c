import { kerasScale } from '../../anchors/networkSize.ts';
import type { BoxPlacer, Frame } from './BoxPlacer.ts';

/**
 * keras-retinanet 1.0 (`CocoGenerator.load_annotations`, `filter_annotations`): boxes under one pixel out, boxes that reach
 * beyond the image at all out, both corners times one scale in doubles.
 */
export function kerasRetinanetBoxes({ image, resize }: Frame): BoxPlacer {
  if (resize.kind !== 'keras-retinanet')
    throw new TypeError('boxes of keras-retinanet need its resize rule');
  const scale = kerasScale(resize, image);
  return ([x = NaN, y = NaN, width = NaN, height = NaN], corners) => {
    corners.x1 = x * scale;
    corners.y1 = y * scale;
    corners.x2 = (x + width) * scale;
    corners.y2 = (y + height) * scale;
    const inside = x >= 0 && y >= 0 && x + width <= image.width && y + height <= image.height;
    return inside && width >= 1 && height >= 1;
  };
}
