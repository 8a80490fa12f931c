import { detectron2Input, fpnSizes } from './detectron2Input.ts';
import { byCandidate, f, type Transcription } from './Transcription.ts';

const INF = 100000000;

/** Area of a box for a location that may have it, else INF. */
function areaAt(
  { x, y }: { readonly x: number; readonly y: number },
  [x0, y0, x1, y1]: readonly [number, number, number, number],
  { reach, low, high }: { readonly reach: number; readonly low: number; readonly high: number },
): number {
  const centreX = f(f(x0 + x1) * 0.5);
  const centreY = f(f(y0 + y1) * 0.5);
  const xmin = f(centreX - reach);
  const ymin = f(centreY - reach);
  const xmax = f(centreX + reach);
  const ymax = f(centreY + reach);
  const left = f(x - (xmin > x0 ? xmin : x0));
  const right = f((xmax > x1 ? x1 : xmax) - x);
  const top = f(y - (ymin > y0 ? ymin : y0));
  const bottom = f((ymax > y1 ? y1 : ymax) - y);
  const inside = Math.min(left, right, top, bottom) > 0;
  const farthest = Math.max(f(x - x0), f(y - y0), f(x1 - x), f(y1 - y));
  const cared = farthest >= low && farthest <= high;
  return inside && cared ? f(f(x1 - x0) * f(y1 - y0)) : INF;
}

/**
 * AdelaiDet 3672122, `adet/modeling/fcos/fcos_outputs.py`: `get_sample_region` and `compute_targets_for_locations`, and
 * `adet/utils/comm.py`: `compute_locations`. Every location with every box.
 */
export const fcosAdelaidet: Transcription = image => {
  const strides = [8, 16, 32, 64, 128];
  const sizesOfInterest = [
    [-1, 64],
    [64, 128],
    [128, 256],
    [256, 512],
    [512, INF],
  ];
  const { boxes, paddedHeight, paddedWidth } = detectron2Input(image);
  const foreground: [number, number][] = [];
  let location = 0;
  for (const [level, [rows, columns]] of fpnSizes(paddedHeight, paddedWidth).entries()) {
    const stride = strides[level]!;
    const [low, high] = sizesOfInterest[level]!;
    for (let row = 0; row < rows; row++)
      for (let column = 0; column < columns; column++, location++) {
        const x = column * stride + Math.floor(stride / 2);
        const y = row * stride + Math.floor(stride / 2);
        let smallest = INF;
        let owner = 0;
        for (const [index, box] of boxes.entries()) {
          const area = areaAt({ x, y }, box as [number, number, number, number], {
            reach: stride * 1.5,
            low: low!,
            high: high!,
          });
          if (area >= smallest) continue;
          smallest = area;
          owner = index;
        }
        if (smallest !== INF) foreground.push([location, owner]);
      }
  }
  return { boxes: boxes.length, candidates: location, foreground: byCandidate(foreground) };
};
