import type { AnchorGrid } from '../../../src/analysis/anchors/AnchorGrid.ts';
import type { MaxIouAssigner } from '../../../src/analysis/assignment/maxIou/MaxIouAssigner.ts';
import type { TargetBoxes } from '../../../src/analysis/assignment/TargetBoxes.ts';
import { finish } from '../../../src/analysis/contract/steps/Steps.ts';
import type { Size } from '../../../src/analysis/geometry/Size.ts';
import { denseLabels } from './denseLabels.ts';
import type { Definition, PlainBox } from './maxIouDefinition.ts';

export function targetsOf(boxes: readonly PlainBox[]): TargetBoxes {
  return {
    count: boxes.length,
    corners: Float64Array.from(boxes.flat()),
    rows: Int32Array.from(boxes.keys()),
  };
}

interface Place {
  readonly grid: AnchorGrid;
  readonly resized: Size;
  readonly lowestIou?: number;
}

/** The product's labels, anchor by anchor. */
export function sparseLabels(
  assigner: MaxIouAssigner,
  boxes: readonly PlainBox[],
  { grid, resized, lowestIou = 0.05 }: Place,
): Definition {
  const targets = targetsOf(boxes);
  const assigned = finish(assigner.assign({ grid, targets, resized, lowestIou }));
  return denseLabels(grid.count, assigned);
}

/** The first anchors whose label, box or IoU differ. */
export function differentAnchors(expected: Definition, found: Definition): unknown[] {
  const different: unknown[] = [];
  for (let i = 0; i < expected.labels.length && different.length < 3; i++) {
    const label = expected.labels[i]!;
    const isPlaced = label !== 0 && expected.owners[i] !== -1;
    const isSame =
      found.labels[i] === label &&
      (label === 0 || found.owners[i] === expected.owners[i]) &&
      (!isPlaced || found.ious[i] === expected.ious[i]);
    if (isSame) continue;
    const [theirs, ours] = [expected, found].map(({ labels, owners, ious }) => [
      labels[i],
      owners[i],
      ious[i],
    ]);
    different.push({ anchor: i, expected: theirs, found: ours });
  }
  return different;
}
