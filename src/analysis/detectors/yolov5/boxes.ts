import { float32, roundHalfEven } from '../../geometry/rounding.ts';
import type { Size } from '../../geometry/Size.ts';
import { type BoxTransform, clamp, type Frame } from '../BoxTransform.ts';

/** Labels are clipped this far inside the right and lower border, in pixels. */
const CLIP = 1e-3;

/**
 * YOLOv5 7.0 without mosaic (`LoadImagesAndLabels.__getitem__`): float32 shares of the image, scaled and shifted into the
 * letterbox, clipped to it. The shares are those of the annotation, not of a text file with six digits. Boxes that reach
 * beyond the image are cut at its border first.
 */
export function yolov5Boxes({ image, resize }: Frame): BoxTransform {
  const { side } = resize;
  if (side === undefined) throw new TypeError('boxes of YOLOv5 need a letterbox');
  const x = placeAxis(image.width, scaled(image, side, 'width'), side);
  const y = placeAxis(image.height, scaled(image, side, 'height'), side);
  return (raw, corners) => {
    const left = raw[0] as number;
    const top = raw[1] as number;
    const width = raw[2] as number;
    const height = raw[3] as number;
    [corners.x1, corners.x2] = x(left, left + width);
    [corners.y1, corners.y2] = y(top, top + height);
    return yolov5Takes([left, top, width, height], image);
  };
}

/** Whether a label is written for a box: it has a width, a height and a part inside the image. */
export function yolov5Takes(raw: ArrayLike<number>, image: Size): boolean {
  const [left = NaN, top = NaN, width = NaN, height = NaN] = Array.from(raw);
  const beside = left < image.width && left + width > 0;
  return width > 0 && height > 0 && beside && top < image.height && top + height > 0;
}

interface Scaled {
  /** The side of the image that labels are scaled to. */
  readonly scale: number;
  /** Pixels that the letterbox adds before it; may be a half. */
  readonly padding: number;
}

/** `load_image` truncates the resized sides; `letterbox` then scales once more where that lost a pixel of the longer one. */
function scaled(image: Size, side: number, axis: 'width' | 'height'): Scaled {
  const ratio = side / Math.max(image.height, image.width);
  const width = ratio === 1 ? image.width : Math.trunc(image.width * ratio);
  const height = ratio === 1 ? image.height : Math.trunc(image.height * ratio);
  const again = Math.min(side / height, side / width);
  const length = axis === 'width' ? width : height;
  return { scale: again * length, padding: (side - roundHalfEven(length * again)) / 2 };
}

function placeAxis(length: number, { scale, padding }: Scaled, side: number) {
  const factor = float32(scale);
  const place = (share: number) =>
    clamp(float32(float32(factor * share) + padding), float32(side - CLIP));
  return (from: number, to: number): [number, number] => {
    const shares = yolov5Shares(from, to, length);
    const half = float32(shares.length / 2);
    return [place(float32(shares.centre - half)), place(float32(shares.centre + half))];
  };
}

/**
 * One axis of a label: the part of a box within the image, as float32 shares of its side.
 *
 * @param length of the image's side in pixels
 */
export function yolov5Shares(
  from: number,
  to: number,
  length: number,
): { readonly centre: number; readonly length: number } {
  const first = clamp(from, length);
  const last = clamp(to, length);
  return {
    centre: float32((first + last) / 2 / length),
    length: float32((last - first) / length),
  };
}
