import { NumberList } from './Labelled.ts';

const f = Math.fround;

/**
 * TF Object Detection API, `anchor_generators/multiple_grid_anchor_generator.py` (`create_ssd_anchors`, `_generate`) and
 * `grid_anchor_generator.py` (`tile_anchors`): ymin, xmin, ymax, xmax as shares of a square image, in float32.
 */
export function tfSsdAnchors(
  maps: readonly number[],
  aspectRatios: readonly number[],
  [minScale, maxScale]: readonly [number, number],
): Float32Array {
  const scales = maps.map((_, i) => minScale + ((maxScale - minScale) * i) / (maps.length - 1));
  scales.push(1);
  const all = new NumberList();
  maps.forEach((cells, layer) => {
    const scale = scales[layer]!;
    const specs: [number, number][] =
      layer === 0
        ? [
            [0.1, 1],
            [scale, 2],
            [scale, 0.5],
          ]
        : [
            ...aspectRatios.map((ratio): [number, number] => [scale, ratio]),
            [Math.sqrt(scale * scales[layer + 1]!), 1],
          ];
    const stride = f(1 / cells);
    const offset = f(0.5 * stride);
    for (let row = 0; row < cells; row++)
      for (let column = 0; column < cells; column++)
        for (const [size, ratio] of specs) {
          const root = f(Math.sqrt(f(ratio)));
          const height = f(f(size) / root);
          const width = f(f(size) * root);
          const y = f(f(row * stride) + offset);
          const x = f(f(column * stride) + offset);
          all.push(
            f(y - f(0.5 * height)),
            f(x - f(0.5 * width)),
            f(y + f(0.5 * height)),
            f(x + f(0.5 * width)),
          );
        }
  });
  return new Float32Array(all.numbers);
}
