import {
  columnMaxima,
  type Labelled,
  NumberList,
  type PlainImage,
  positionsOf,
  rowMaximum,
  unlabelled,
} from './Labelled.ts';

/**
 * Detectron2 0.6, written down from its sources in their own order of operations and with the whole matrix of IoUs:
 * data/detection_utils.py, data/transforms (ResizeShortestEdge, ResizeTransform), structures/boxes.py (BoxMode.convert,
 * pairwise_iou), modeling/anchor_generator.py (DefaultAnchorGenerator), modeling/matcher.py, and fvcore's apply_box.
 */
export interface Detectron2Config {
  /** One of INPUT.MIN_SIZE_TRAIN, and INPUT.MAX_SIZE_TRAIN. */
  readonly minSize: number;
  readonly maxSize: number;
  readonly strides: readonly number[];
  readonly sizes: readonly (readonly number[])[];
  readonly aspectRatios: readonly number[];
  readonly offset: number;
  readonly iouThresholds: readonly [number, number];
}

export function detectron2(image: PlainImage, config: Detectron2Config): Labelled {
  const [newHeight, newWidth] = outputShape(image.height, image.width, config);
  const kept: number[] = [];
  const boxes: Float32Array[] = [];
  for (const { id, bbox, iscrowd } of image.annotations) {
    if (iscrowd === 1) continue;
    const box = transformed(bbox, image, newHeight, newWidth);
    const widths = new Float32Array([box[2]! - box[0]!, box[3]! - box[1]!]);
    const threshold = Math.fround(1e-5);
    if (!(widths[0]! > threshold && widths[1]! > threshold)) continue;
    kept.push(id);
    boxes.push(box);
  }
  const anchors = allAnchors(32 * Math.ceil(newHeight / 32), 32 * Math.ceil(newWidth / 32), config);
  return matched(kept, boxes, anchors, config.iouThresholds);
}

function outputShape(h: number, w: number, { minSize, maxSize }: Detectron2Config) {
  let scale = minSize / Math.min(h, w);
  let newh = h < w ? minSize : scale * h;
  let neww = h < w ? scale * w : minSize;
  if (Math.max(newh, neww) > maxSize) {
    scale = maxSize / Math.max(newh, neww);
    newh = newh * scale;
    neww = neww * scale;
  }
  return [Math.trunc(newh + 0.5), Math.trunc(neww + 0.5)] as const;
}

function transformed(bbox: readonly number[], image: PlainImage, newH: number, newW: number) {
  // torch.tensor of a list of floats is float32; so is the addition.
  const arr = new Float32Array(bbox);
  arr[2]! += arr[0]!;
  arr[3]! += arr[1]!;
  // numpy takes it from there in doubles: four corners, each scaled, then their minimum and maximum.
  const xs = [arr[0]!, arr[2]!, arr[0]!, arr[2]!].map(x => x * (newW / image.width));
  const ys = [arr[1]!, arr[1]!, arr[3]!, arr[3]!].map(y => y * (newH / image.height));
  const box = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
  const clipped = box.map((value, i) => {
    const positive = value < 0 ? 0 : value;
    const limit = i % 2 === 0 ? newW : newH;
    return positive > limit ? limit : positive;
  });
  return new Float32Array(clipped);
}

function allAnchors(height: number, width: number, config: Detectron2Config): Float32Array {
  const all = new NumberList();
  config.strides.forEach((stride, level) => {
    const cell: number[][] = [];
    for (const size of config.sizes[level]!) {
      const area = size ** 2;
      for (const ratio of config.aspectRatios) {
        const w = Math.sqrt(area / ratio);
        const h = ratio * w;
        cell.push([-w / 2, -h / 2, w / 2, h / 2].map(Math.fround));
      }
    }
    for (let y = 0; y < Math.ceil(height / stride); y++) {
      for (let x = 0; x < Math.ceil(width / stride); x++) {
        const shiftX = Math.fround((x + config.offset) * stride);
        const shiftY = Math.fround((y + config.offset) * stride);
        for (const [x0, y0, x1, y1] of cell)
          all.push(x0! + shiftX, y0! + shiftY, x1! + shiftX, y1! + shiftY);
      }
    }
  });
  return new Float32Array(all.numbers);
}

/** Every step is rounded to float32, as torch does. */
function pairwiseIou(box: Float32Array, anchors: Float32Array): Float32Array {
  const f = Math.fround;
  const [bx0, by0, bx1, by1] = box as unknown as [number, number, number, number];
  const boxArea = f(f(bx1 - bx0) * f(by1 - by0));
  const ious = new Float32Array(anchors.length / 4);
  for (let i = 0; i < ious.length; i++) {
    const x0 = anchors[4 * i]!;
    const y0 = anchors[4 * i + 1]!;
    const x1 = anchors[4 * i + 2]!;
    const y1 = anchors[4 * i + 3]!;
    const width = Math.max(0, f(Math.min(bx1, x1) - Math.max(bx0, x0)));
    const height = Math.max(0, f(Math.min(by1, y1) - Math.max(by0, y0)));
    const inter = f(width * height);
    const anchorArea = f(f(x1 - x0) * f(y1 - y0));
    ious[i] = inter > 0 ? inter / f(f(boxArea + anchorArea) - inter) : 0;
  }
  return ious;
}

function matched(
  kept: readonly number[],
  boxes: readonly Float32Array[],
  anchors: Float32Array,
  iouThresholds: readonly [number, number],
): Labelled {
  const answer = unlabelled(kept, anchors.length / 4);
  if (boxes.length === 0) return answer;
  const quality = boxes.map(box => pairwiseIou(box, anchors));
  columnMaxima(quality, answer);
  const [low, high] = new Float32Array(iouThresholds);
  answer.highest.forEach((value, i) => {
    answer.labels[i] = value < low! ? 0 : value < high! ? -1 : 1;
  });
  for (const row of quality) {
    for (const anchor of positionsOf(row, rowMaximum(row))) answer.labels[anchor] = 1;
  }
  answer.labels.forEach((label, i) => {
    if (label !== 1) return;
    answer.owners[i] = answer.nearest[i]!;
    answer.ious[i] = answer.highest[i]!;
  });
  return answer;
}
