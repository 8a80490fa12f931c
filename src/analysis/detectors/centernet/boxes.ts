import { float32 } from '../../geometry/rounding.ts';
import { type BoxTransform, clamp, type Frame } from '../BoxTransform.ts';

/** Pixels of the input per cell of the output (`down_ratio`). */
const DOWN_RATIO = 4;

/**
 * CenterNet (`CTDetDataset.__getitem__`) without random scale and crop: the image is fitted into the square input and
 * centred; corners in float32, mapped to the output and clipped there to its last cell. Corners are given in pixels of the
 * input, four times those of the output.
 */
export function centernetBoxes({ image, resized }: Frame): BoxTransform {
  const columns = Math.floor(resized.width / DOWN_RATIO);
  const rows = Math.floor(resized.height / DOWN_RATIO);
  // The affine map has one scale, that of the width.
  const scale = columns / Math.max(image.height, image.width);
  const shiftX = columns * 0.5 - (scale * image.width) / 2;
  const shiftY = rows * 0.5 - (scale * image.height) / 2;
  const place = (value: number, shift: number, last: number) =>
    clamp(float32(scale * float32(value) + shift), last);
  return (raw, corners) => {
    const x = raw[0] as number;
    const y = raw[1] as number;
    const width = raw[2] as number;
    const height = raw[3] as number;
    const x1 = place(x, shiftX, columns - 1);
    const y1 = place(y, shiftY, rows - 1);
    const x2 = place(x + width, shiftX, columns - 1);
    const y2 = place(y + height, shiftY, rows - 1);
    corners.x1 = DOWN_RATIO * x1;
    corners.y1 = DOWN_RATIO * y1;
    corners.x2 = DOWN_RATIO * x2;
    corners.y2 = DOWN_RATIO * y2;
    return x2 > x1 && y2 > y1;
  };
}
