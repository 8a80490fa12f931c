import { fpnSizes } from './detectron2Input.ts';
import { byCandidate, f, type PlainImage, type Transcription } from './Transcription.ts';

const clip = (value: number, last: number) => Math.min(Math.max(value, 0), last);
const padded = (side: number) => Math.ceil(side / 32) * 32;

/** MMDetection 3.3: `CocoDataset.parse_data_info`, `Resize(scale=(1333, 800), keep_ratio=True)`, `pad_size_divisor=32`. */
function input({ width, height, annotations }: PlainImage) {
  const scale = Math.min(1333 / Math.max(height, width), 800 / Math.min(height, width));
  const newWidth = Math.trunc(width * scale + 0.5);
  const newHeight = Math.trunc(height * scale + 0.5);
  const boxes: number[][] = [];
  for (const { bbox, area, iscrowd } of annotations) {
    const [x, y, w, h] = bbox as unknown as [number, number, number, number];
    const interWidth = Math.max(0, Math.min(x + w, width) - Math.max(x, 0));
    const interHeight = Math.max(0, Math.min(y + h, height) - Math.max(y, 0));
    if (interWidth * interHeight === 0) continue;
    if ((area ?? 1) <= 0 || w < 1 || h < 1) continue;
    // Crowds become `ignore_flag` boxes, which ATSS with ignore_iof_thr -1 does not look at.
    if (iscrowd === 1) continue;
    boxes.push([
      clip(f(f(x) * f(newWidth / width)), newWidth),
      clip(f(f(y) * f(newHeight / height)), newHeight),
      clip(f(f(x + w) * f(newWidth / width)), newWidth),
      clip(f(f(y + h) * f(newHeight / height)), newHeight),
    ]);
  }
  return { boxes, sizes: fpnSizes(padded(newHeight), padded(newWidth)) };
}

/** Mean and standard deviation in one pass, as torch's WelfordOps does it in doubles. */
function welford(values: readonly number[]) {
  let mean = 0;
  let squares = 0;
  for (const [i, value] of values.entries()) {
    const delta = value - mean;
    mean += delta / (i + 1);
    squares += delta * (value - mean);
  }
  return { mean: f(mean), deviation: f(Math.sqrt(squares / (values.length - 1))) };
}

/** `topk(9, largest=False)` on every level, first on ties; takes the distances it has used away. */
function topNine(distances: Float32Array, perLevel: readonly number[]): number[] {
  const candidates: number[] = [];
  let start = 0;
  for (const inLevel of perLevel) {
    for (let k = 0; k < Math.min(9, inLevel); k++) {
      let nearest = start;
      for (let i = start; i < start + inLevel; i++)
        if (distances[i]! < distances[nearest]!) nearest = i;
      candidates.push(nearest);
      distances[nearest] = Infinity;
    }
    start += inLevel;
  }
  return candidates;
}

/** MMDetection 3.3 `ATSSAssigner.assign` with topk 9 on square anchors of 8 strides; topk takes the first on ties. */
export const atssMmdetection: Transcription = image => {
  const { boxes, sizes } = input(image);
  const perLevel = sizes.map(([rows, columns]) => rows * columns);
  const count = perLevel.reduce((sum, n) => sum + n, 0);
  const [left, top, right, bottom] = [0, 1, 2, 3].map(() => new Float32Array(count)) as [
    Float32Array,
    Float32Array,
    Float32Array,
    Float32Array,
  ];
  let at = 0;
  for (const [level, [rows, columns]] of sizes.entries()) {
    const stride = 8 * 2 ** level;
    for (let row = 0; row < rows; row++)
      for (let column = 0; column < columns; column++, at++) {
        left[at] = -4 * stride + column * stride;
        top[at] = -4 * stride + row * stride;
        right[at] = 4 * stride + column * stride;
        bottom[at] = 4 * stride + row * stride;
      }
  }
  const highest = new Float32Array(count).fill(-Infinity);
  const assigned = new Int32Array(count).fill(-1);
  const distances = new Float32Array(count);
  const overlaps = new Float32Array(count);
  for (const [index, [x1, y1, x2, y2]] of boxes.entries() as ArrayIterator<
    [number, [number, number, number, number]]
  >) {
    for (let i = 0; i < count; i++) {
      const w = Math.max(0, f(Math.min(right[i]!, x2) - Math.max(left[i]!, x1)));
      const h = Math.max(0, f(Math.min(bottom[i]!, y2) - Math.max(top[i]!, y1)));
      const shared = f(w * h);
      const area = f(f(right[i]! - left[i]!) * f(bottom[i]! - top[i]!));
      const own = f(f(x2 - x1) * f(y2 - y1));
      overlaps[i] = shared / Math.max(f(f(area + own) - shared), f(1e-6));
      const dx = f(f(f(left[i]! + right[i]!) / 2) - f(f(x1 + x2) / 2));
      const dy = f(f(f(top[i]! + bottom[i]!) / 2) - f(f(y1 + y2) / 2));
      distances[i] = Math.sqrt(f(f(dx * dx) + f(dy * dy)));
    }
    const candidates = topNine(distances, perLevel);
    const ious = candidates.map(candidate => overlaps[candidate]!);
    const { mean, deviation } = welford(ious);
    const threshold = f(mean + deviation);
    for (const [i, candidate] of candidates.entries()) {
      if (!(ious[i]! >= threshold)) continue;
      const x = f(f(left[candidate]! + right[candidate]!) / 2);
      const y = f(f(top[candidate]! + bottom[candidate]!) / 2);
      const inside = Math.min(f(x - x1), f(y - y1), f(x2 - x), f(y2 - y)) > f(0.01);
      if (!inside || ious[i]! <= highest[candidate]!) continue;
      highest[candidate] = ious[i]!;
      assigned[candidate] = index;
    }
  }
  const foreground = [...assigned.entries()].filter(([, box]) => box >= 0);
  return { boxes: boxes.length, candidates: count, foreground: byCandidate(foreground) };
};
