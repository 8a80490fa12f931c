import { assignerFor } from '../../assignment/assignerFor.ts';
import { finish } from '../../contract/steps/Steps.ts';
import type { DetectorSetup } from '../../detectors/DetectorSetup.ts';
import type { AssignedShare } from './AssignedShare.ts';
import type { ScaledImages } from './scaledImages.ts';

export interface Assigned extends AssignedShare {
  /** Foreground beyond the first so many levels. */
  readonly deeper: number;
}

/** Anchors of images at the size of pilots. @param levels that pilots have */
export function countAssigned(
  images: ScaledImages,
  setup: DetectorSetup,
  levels: number,
): Assigned {
  const { width, height, start, boxes, frame } = images;
  const assign = assignerFor(setup, boxes);
  let [foreground, background, deeper] = [0, 0, 0];
  for (let image = 0; image < width.length; image++) {
    const size = { width: width[image] as number, height: height[image] as number };
    const from = start[image] as number;
    const length = (start[image + 1] as number) - from;
    const rows = Int32Array.from({ length }, (_, i) => from + i);
    const { assignment } = finish(
      assign({
        image: size,
        resize: { kind: 'fixed', ...size },
        rows,
        lowestIou: null,
        largest: frame,
      }),
    );
    const { grid, foreground: own, ignored } = assignment;
    foreground += own.count;
    background += grid.count - own.count - ignored.count;
    const first = grid.levels[levels]?.first ?? grid.count;
    for (let i = 0; i < own.count; i++) if ((own.anchors[i] as number) >= first) deeper++;
  }
  return { foreground, background, deeper };
}
