import type { ResizeRule } from '../detectors/DetectorSetup.ts';
import { roundHalfEven } from '../geometry/rounding.ts';
import type { Size } from '../geometry/Size.ts';

/** The size an image has when it enters the network, before padding, in whole pixels. */
export function resizedSize(rule: ResizeRule, image: Size): Size {
  switch (rule.kind) {
    case 'torchvision':
      return torchvision(rule, image);
    case 'detectron2':
      return detectron2(rule, image);
    case 'mmdetection':
      return mmdetection(rule, image);
    case 'keras-retinanet':
      return kerasRetinanet(rule, image);
    case 'tf-keep-aspect':
      return tfKeepAspect(rule, image);
    case 'fixed':
      return { height: rule.height, width: rule.width };
    case 'letterbox':
      return letterbox(rule.side, image);
  }
}

/** The next multiple of `multiple` pixels on both sides; the padding is empty space at the right and the bottom. */
export function paddedSize(size: Size, multiple: number): Size {
  return {
    height: Math.ceil(size.height / multiple) * multiple,
    width: Math.ceil(size.width / multiple) * multiple,
  };
}

interface Sides {
  readonly shorterSide: number;
  readonly longerSide: number;
}

/**
 * torchvision 0.14 `GeneralizedRCNNTransform`: torch evaluates `800.0 / side` as `reciprocal(side) * 800` in float32, and
 * the new size is `floor(side * scale)` in doubles. A plain division gives another size for about one image in three.
 */
function torchvision({ shorterSide, longerSide }: Sides, { height, width }: Size): Size {
  const shorter = Math.min(height, width);
  const longer = Math.max(height, width);
  const scale = Math.min(
    Math.fround(Math.fround(1 / shorter) * shorterSide),
    Math.fround(Math.fround(1 / longer) * longerSide),
  );
  return { height: Math.floor(height * scale), width: Math.floor(width * scale) };
}

/** Detectron2 0.6 `ResizeShortestEdge.get_output_shape`: doubles, each side rounded half up. */
function detectron2({ shorterSide, longerSide }: Sides, image: Size): Size {
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

/** mmcv 2 `rescale_size` (MMDetection `Resize(keep_ratio=True)`): doubles, each side rounded half up. */
function mmdetection({ shorterSide, longerSide }: Sides, { height, width }: Size): Size {
  const scale = Math.min(
    longerSide / Math.max(height, width),
    shorterSide / Math.min(height, width),
  );
  return { height: Math.floor(height * scale + 0.5), width: Math.floor(width * scale + 0.5) };
}

/** keras-retinanet 1.0 `compute_resize_scale`, then `cv2.resize(fx=scale, fy=scale)`, which rounds half to even. */
function kerasRetinanet(sides: Sides, { height, width }: Size): Size {
  const scale = kerasScale(sides, { height, width });
  return { height: roundHalfEven(height * scale), width: roundHalfEven(width * scale) };
}

/** The one factor by which keras-retinanet scales both the image and its boxes. */
export function kerasScale({ shorterSide, longerSide }: Sides, { height, width }: Size): number {
  const scale = shorterSide / Math.min(height, width);
  const longer = Math.max(height, width);
  return longer * scale > longerSide ? longerSide / longer : scale;
}

/** TF Object Detection API `resize_to_range`: float32 scales, rounded half to even. */
function tfKeepAspect({ shorterSide, longerSide }: Sides, { height, width }: Size): Size {
  const scaled = (side: number, target: number) => {
    const scale = Math.fround(target / side);
    return {
      height: roundHalfEven(Math.fround(height * scale)),
      width: roundHalfEven(Math.fround(width * scale)),
    };
  };
  const large = scaled(Math.min(height, width), shorterSide);
  if (Math.max(large.height, large.width) <= longerSide) return large;
  return scaled(Math.max(height, width), longerSide);
}

/** YOLOv5 `letterbox` with `auto=False`: doubles, rounded half to even as Python's `round` does. */
function letterbox(side: number, { height, width }: Size): Size {
  const scale = side / Math.max(height, width);
  return { height: roundHalfEven(height * scale), width: roundHalfEven(width * scale) };
}
