import { byCandidate, f, type Transcription } from './Transcription.ts';

/** CenterNet 4c50fd3, `utils/image.py`: `gaussian_radius`. */
function gaussianRadius([height, width]: [number, number], minOverlap = 0.7): number {
  const a1 = 1;
  const b1 = height + width;
  const c1 = (width * height * (1 - minOverlap)) / (1 + minOverlap);
  const r1 = (b1 + Math.sqrt(b1 ** 2 - 4 * a1 * c1)) / 2;
  const a2 = 4;
  const b2 = 2 * (height + width);
  const c2 = (1 - minOverlap) * width * height;
  const r2 = (b2 + Math.sqrt(b2 ** 2 - 4 * a2 * c2)) / 2;
  const a3 = 4 * minOverlap;
  const b3 = -2 * minOverlap * (height + width);
  const c3 = (minOverlap - 1) * width * height;
  const r3 = (b3 + Math.sqrt(b3 ** 2 - 4 * a3 * c3)) / 2;
  return Math.min(r1, r2, r3);
}

/** `draw_umich_gaussian` on a whole map: the value of one Gaussian at each cell, kept where it is higher. */
function draw(map: Float32Array, x: number, y: number, radius: number): void {
  const sigma = (2 * radius + 1) / 6;
  for (let row = 0; row < 128; row++)
    for (let column = 0; column < 128; column++) {
      const dx = column - x;
      const dy = row - y;
      if (Math.abs(dx) > radius || Math.abs(dy) > radius) continue;
      const value = Math.exp(-(dx * dx + dy * dy) / (2 * sigma * sigma));
      if (value < Number.EPSILON) continue;
      map[row * 128 + column] = Math.max(map[row * 128 + column]!, value);
    }
}

/**
 * CenterNet 4c50fd3, `datasets/sample/ctdet.py` at 512 × 512 without random scale, crop and flip: real heat maps, one a
 * class; a value of exactly 1 is a positive (`losses.py`, `_neg_loss`), held by the first box of its class there.
 */
export const centernet: Transcription = ({ width, height, annotations }) => {
  const s = Math.max(height, width);
  const t = 128 / s;
  const toOutput = (value: number, side: number) =>
    Math.min(Math.max(f(t * f(value) + (64 - t * (side / 2))), 0), 127);
  const maps = new Map<number, Float32Array>();
  const owners = new Map<string, number>();
  let boxes = 0;
  for (const { bbox, category_id: cls } of annotations.slice(0, 128)) {
    const [bx, by, bw, bh] = bbox as unknown as [number, number, number, number];
    const x1 = toOutput(bx, width);
    const y1 = toOutput(by, height);
    const x2 = toOutput(bx + bw, width);
    const y2 = toOutput(by + bh, height);
    const h = f(y2 - y1);
    const w = f(x2 - x1);
    if (!(h > 0 && w > 0)) continue;
    const radius = Math.max(0, Math.trunc(gaussianRadius([Math.ceil(h), Math.ceil(w)])));
    const x = Math.trunc(f(f(x1 + x2) / 2));
    const y = Math.trunc(f(f(y1 + y2) / 2));
    const map = maps.get(cls) ?? new Float32Array(128 * 128);
    maps.set(cls, map);
    draw(map, x, y, radius);
    const key = `${cls} ${y * 128 + x}`;
    if (!owners.has(key)) owners.set(key, boxes);
    boxes++;
  }
  const foreground: [number, number][] = [];
  let softNegatives = 0;
  for (const [cls, map] of maps)
    for (const [cell, value] of map.entries()) {
      if (value === 1) foreground.push([cell, owners.get(`${cls} ${cell}`)!]);
      else if (value > 0) softNegatives++;
    }
  return { boxes, candidates: 128 * 128, foreground: byCandidate(foreground), softNegatives };
};
