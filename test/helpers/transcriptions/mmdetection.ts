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
 * MMDetection 3.3 with mmcv 2, written down from its sources in their own order of operations and with the whole matrix of
 * IoUs: datasets/coco.py, mmcv image/geometric.py (rescale_size), datasets/transforms (Resize), structures/bbox
 * (HorizontalBoxes.rescale_, clip_, bbox_overlaps), task_modules/prior_generators/anchor_generator.py and
 * assigners/max_iou_assigner.py.
 */
export interface MmdetectionConfig {
  readonly scale: readonly [number, number];
  readonly strides: readonly number[];
  readonly ratios: readonly number[];
  readonly octaveBaseScale: number;
  readonly scalesPerOctave: number;
  readonly centerOffset: number;
  readonly posIouThr: number;
  readonly negIouThr: number;
  readonly minPosIou: number;
  readonly gtMaxAssignAll: boolean;
  readonly ignoreIofThr: number;
  readonly ignoreWrtCandidates: boolean;
}

export function mmdetection(image: PlainImage, config: MmdetectionConfig): Labelled {
  const longEdge = Math.max(...config.scale);
  const shortEdge = Math.min(...config.scale);
  const factor = Math.min(
    longEdge / Math.max(image.height, image.width),
    shortEdge / Math.min(image.height, image.width),
  );
  const newWidth = Math.trunc(image.width * factor + 0.5);
  const newHeight = Math.trunc(image.height * factor + 0.5);
  const scaleFactor = new Float32Array([newWidth / image.width, newHeight / image.height]);
  const kept: number[] = [];
  const boxes: Float32Array[] = [];
  const ignoredBoxes: Float32Array[] = [];
  for (const { id, bbox, area, iscrowd } of image.annotations) {
    const [x1, y1, w, h] = bbox as [number, number, number, number];
    const interW = Math.max(0, Math.min(x1 + w, image.width) - Math.max(x1, 0));
    const interH = Math.max(0, Math.min(y1 + h, image.height) - Math.max(y1, 0));
    if (interW * interH === 0) continue;
    if ((area !== undefined && area <= 0) || w < 1 || h < 1) continue;
    const box = new Float32Array([x1, y1, x1 + w, y1 + h]);
    for (let i = 0; i < 4; i++) {
      box[i] = box[i]! * scaleFactor[i % 2]!;
      box[i] = Math.min(Math.max(box[i]!, 0), i % 2 === 0 ? newWidth : newHeight);
    }
    (iscrowd === 1 ? ignoredBoxes : boxes).push(box);
    if (iscrowd !== 1) kept.push(id);
  }
  const anchors = gridPriors(32 * Math.ceil(newHeight / 32), 32 * Math.ceil(newWidth / 32), config);
  return assigned({ kept, boxes, ignoredBoxes }, anchors, config);
}

function gridPriors(height: number, width: number, config: MmdetectionConfig): Float32Array {
  const scales = Float32Array.from(
    { length: config.scalesPerOctave },
    (_, i) => config.octaveBaseScale * 2 ** (i / config.scalesPerOctave),
  );
  const hRatios = new Float32Array(config.ratios).map(Math.sqrt);
  const wRatios = hRatios.map(ratio => 1 / ratio);
  const all = new NumberList();
  for (const stride of config.strides) {
    const center = Math.fround(config.centerOffset * stride);
    const base: Float32Array[] = [];
    hRatios.forEach((hRatio, r) => {
      for (const scale of scales) {
        const w = Math.fround(Math.fround(stride * wRatios[r]!) * scale);
        const h = Math.fround(Math.fround(stride * hRatio) * scale);
        const half = new Float32Array([0.5 * w, 0.5 * h]);
        base.push(
          new Float32Array([
            center - half[0]!,
            center - half[1]!,
            center + half[0]!,
            center + half[1]!,
          ]),
        );
      }
    });
    for (let y = 0; y < Math.ceil(height / stride); y++)
      for (let x = 0; x < Math.ceil(width / stride); x++)
        for (const [x0, y0, x1, y1] of base)
          all.push(x0! + x * stride, y0! + y * stride, x1! + x * stride, y1! + y * stride);
  }
  return new Float32Array(all.numbers);
}

/** @param mode `iof` divides by the area of the anchors (`candidates`) or of the box */
function overlaps(
  box: Float32Array,
  anchors: Float32Array,
  mode: 'iou' | 'iof of candidates' | 'iof of the box' = 'iou',
): Float32Array {
  const ious = new Float32Array(anchors.length / 4);
  const f = Math.fround;
  const [bx1, by1, bx2, by2] = box as unknown as [number, number, number, number];
  const area1 = f(f(bx2 - bx1) * f(by2 - by1));
  const eps = f(1e-6);
  for (let i = 0; i < ious.length; i++) {
    const ax1 = anchors[4 * i]!;
    const ay1 = anchors[4 * i + 1]!;
    const ax2 = anchors[4 * i + 2]!;
    const ay2 = anchors[4 * i + 3]!;
    const area2 = f(f(ax2 - ax1) * f(ay2 - ay1));
    const w = Math.max(f(Math.min(bx2, ax2) - Math.max(bx1, ax1)), 0);
    const h = Math.max(f(Math.min(by2, ay2) - Math.max(by1, ay1)), 0);
    const overlap = f(w * h);
    let union = f(f(area1 + area2) - overlap);
    if (mode !== 'iou') union = mode === 'iof of candidates' ? area2 : area1;
    ious[i] = overlap / Math.max(union, eps);
  }
  return ious;
}

/** Overlaps of anchors that crowd regions ignore become −1, which is neither negative nor anybody's best. */
function ignoreRegions(
  matrix: readonly Float32Array[],
  ignoredBoxes: readonly Float32Array[],
  anchors: Float32Array,
  { ignoreIofThr, ignoreWrtCandidates }: MmdetectionConfig,
): void {
  if (!(ignoreIofThr > 0)) return;
  const mode = ignoreWrtCandidates ? 'iof of candidates' : 'iof of the box';
  for (const region of ignoredBoxes)
    overlaps(region, anchors, mode).forEach((share, i) => {
      if (share > Math.fround(ignoreIofThr)) for (const row of matrix) row[i] = -1;
    });
}

interface Boxes {
  readonly kept: readonly number[];
  readonly boxes: readonly Float32Array[];
  readonly ignoredBoxes: readonly Float32Array[];
}

function assigned(
  { kept, boxes, ignoredBoxes }: Boxes,
  anchors: Float32Array,
  config: MmdetectionConfig,
): Labelled {
  const answer = unlabelled(kept, anchors.length / 4);
  if (boxes.length === 0) return answer;
  const matrix = boxes.map(box => overlaps(box, anchors));
  columnMaxima(matrix, answer);
  ignoreRegions(matrix, ignoredBoxes, anchors, config);
  // −1 don't care, 0 negative, else 1 + position of the box.
  const gtInds = new Int32Array(answer.labels.length).fill(-1);
  const [negative, positive, least] = new Float32Array([
    config.negIouThr,
    config.posIouThr,
    config.minPosIou,
  ]);
  answer.highest.forEach((value, i) => {
    if (matrix[0]![i] === -1) return;
    if (value >= 0 && value < negative!) gtInds[i] = 0;
    if (value >= positive!) gtInds[i] = answer.nearest[i]! + 1;
  });
  matrix.forEach((row, gt) => {
    const most = rowMaximum(row);
    if (most < least!) return;
    const best = positionsOf(row, most);
    for (const anchor of config.gtMaxAssignAll ? best : best.slice(0, 1)) gtInds[anchor] = gt + 1;
  });
  gtInds.forEach((gt, i) => {
    answer.labels[i] = Math.sign(gt);
    if (gt <= 0) return;
    answer.owners[i] = gt - 1;
    answer.ious[i] = matrix[gt - 1]![i]!;
  });
  return answer;
}
