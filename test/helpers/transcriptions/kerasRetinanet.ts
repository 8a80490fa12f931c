import {
  columnMaxima,
  type Labelled,
  NumberList,
  type PlainImage,
  unlabelled,
} from './Labelled.ts';

/**
 * keras-retinanet 1.0.0, written down from its sources in their own order of operations and with the whole matrix of IoUs:
 * preprocessing/coco.py and generator.py, utils/image.py, utils/anchors.py, utils/compute_overlap.pyx. Doubles throughout;
 * a batch is one image.
 */
export function kerasRetinanet(image: PlainImage, minSide = 800, maxSide = 1333): Labelled {
  const scale = resizeScale(image, minSide, maxSide);
  const height = cvRound(image.height * scale);
  const width = cvRound(image.width * scale);
  const kept: number[] = [];
  const boxes: number[][] = [];
  for (const { id, bbox, iscrowd } of image.annotations) {
    const [x, y, w, h] = bbox as [number, number, number, number];
    if (iscrowd === 1 || w < 1 || h < 1) continue;
    const corners = [x, y, x + w, y + h] as const;
    if (isInvalid(corners, image)) continue;
    kept.push(id);
    boxes.push(corners.map(corner => corner * scale));
  }
  const anchors = anchorsForShape(height, width);
  const answer = unlabelled(kept, anchors.length / 4);
  if (boxes.length > 0)
    label(
      answer,
      boxes.map(box => computeOverlap(anchors, box)),
    );
  for (let i = 0; i < answer.labels.length; i++) {
    const centreX = (anchors[4 * i]! + anchors[4 * i + 2]!) / 2;
    const centreY = (anchors[4 * i + 1]! + anchors[4 * i + 3]!) / 2;
    if (centreX >= width || centreY >= height) answer.labels[i] = -1;
  }
  return answer;
}

function resizeScale({ height, width }: PlainImage, minSide: number, maxSide: number): number {
  const scale = minSide / Math.min(height, width);
  return Math.max(height, width) * scale > maxSide ? maxSide / Math.max(height, width) : scale;
}

function isInvalid(
  [x1, y1, x2, y2]: readonly [number, number, number, number],
  image: PlainImage,
): boolean {
  return x2 <= x1 || y2 <= y1 || x1 < 0 || y1 < 0 || x2 > image.width || y2 > image.height;
}

function label(answer: Labelled, matrix: readonly Float64Array[]): void {
  columnMaxima(matrix, answer);
  answer.highest.forEach((value, i) => {
    answer.labels[i] = value >= 0.5 ? 1 : value > 0.4 ? -1 : 0;
    if (value < 0.5) return;
    answer.owners[i] = answer.nearest[i]!;
    answer.ious[i] = value;
  });
}

/** OpenCV's rounding: to the nearest, halves to the even one. */
function cvRound(value: number): number {
  const below = Math.floor(value);
  if (value - below !== 0.5) return Math.round(value);
  return below % 2 === 0 ? below : below + 1;
}

function anchorsForShape(height: number, width: number): Float64Array {
  const ratios = new Float32Array([0.5, 1, 2]);
  const scales = new Float32Array([1, 2 ** (1 / 3), 2 ** (2 / 3)]);
  const all = new NumberList();
  for (const level of [3, 4, 5, 6, 7]) {
    const stride = 2 ** level;
    const generated: number[][] = [];
    for (const ratio of ratios) {
      for (const scale of scales) {
        const side = Math.fround(4 * stride * scale);
        const area = side * side;
        const w = Math.sqrt(area / ratio);
        const h = w * ratio;
        generated.push([0 - w * 0.5, 0 - h * 0.5, w - w * 0.5, h - h * 0.5]);
      }
    }
    for (let y = 0; y < Math.floor((height + stride - 1) / stride); y++) {
      for (let x = 0; x < Math.floor((width + stride - 1) / stride); x++) {
        const sx = (x + 0.5) * stride;
        const sy = (y + 0.5) * stride;
        for (const [x1, y1, x2, y2] of generated) all.push(x1! + sx, y1! + sy, x2! + sx, y2! + sy);
      }
    }
  }
  return new Float64Array(all.numbers);
}

function computeOverlap(anchors: Float64Array, box: readonly number[]): Float64Array {
  const [bx1, by1, bx2, by2] = box as [number, number, number, number];
  const overlaps = new Float64Array(anchors.length / 4);
  for (let i = 0; i < overlaps.length; i++) {
    const ax1 = anchors[4 * i]!;
    const ay1 = anchors[4 * i + 1]!;
    const ax2 = anchors[4 * i + 2]!;
    const ay2 = anchors[4 * i + 3]!;
    const iw = Math.min(ax2, bx2) - Math.max(ax1, bx1);
    const ih = Math.min(ay2, by2) - Math.max(ay1, by1);
    if (!(iw > 0 && ih > 0)) continue;
    const ua = (ax2 - ax1) * (ay2 - ay1) + (bx2 - bx1) * (by2 - by1) - iw * ih;
    overlaps[i] = (iw * ih) / ua;
  }
  return overlaps;
}
