import type { AnchorLevel } from '../../detectors/DetectorSetup.ts';

/** A level of anchors that are no product of sizes and ratios; their sizes and ratios are said for people. */
export function shapedLevel(
  stride: number,
  shapes: readonly (readonly [number, number])[],
): AnchorLevel {
  const distinct = (values: readonly number[]) => [
    ...new Set(values.map(value => Number(value.toFixed(3)))),
  ];
  return {
    stride,
    sizes: distinct(shapes.map(([width, height]) => Math.sqrt(width * height))),
    aspectRatios: distinct(shapes.map(([width, height]) => height / width)),
    shapes,
  };
}
