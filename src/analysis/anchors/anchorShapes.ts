import type { CandidateRule } from '../detectors/DetectorSetup.ts';
import { boxSides } from './defaultBoxes.ts';

/** Width and height in pixels of the network input. */
export type Shape = readonly [width: number, height: number];

/**
 * The anchors of a cell, level by level, before the rounding of their framework; nothing for points, which have no size.
 */
export function anchorShapes(candidates: CandidateRule): readonly (readonly Shape[])[] {
  switch (candidates.kind) {
    case 'anchors':
      return candidates.levels.map(
        ({ sizes, aspectRatios, shapes }) =>
          shapes ??
          aspectRatios.flatMap(ratio =>
            sizes.map((size): Shape => [size / Math.sqrt(ratio), size * Math.sqrt(ratio)]),
          ),
      );
    case 'default-boxes':
      return candidates.levels.map(level => {
        const side = level.stride * level.cells;
        return boxSides(level).map(([width, height]): Shape => [width * side, height * side]);
      });
    case 'points':
      return candidates.strides.map(() => []);
    case 'shapes':
      return candidates.levels.map(({ shapes }) => shapes);
  }
}
