import type { AnchorGrid } from '../../../src/analysis/anchors/AnchorGrid.ts';
import type { MaxIouAssigner } from '../../../src/analysis/assignment/maxIou/MaxIouAssigner.ts';
import type { TargetBoxes } from '../../../src/analysis/assignment/TargetBoxes.ts';
import { finish } from '../../../src/analysis/contract/steps/Steps.ts';
import type { Size } from '../../../src/analysis/geometry/Size.ts';
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
  const { foreground, ignored } = finish(assigner.assign({ grid, targets, resized, lowestIou }));
  const answer = {
    labels: new Int8Array(grid.count),
    owners: new Int32Array(grid.count),
    ious: new Float64Array(grid.count),
  };
  for (const [matches, label] of [
    [ignored, -1],
    [foreground, 1],
  ] as const) {
    for (let i = 0; i < matches.count; i++) {
      const anchor = matches.anchors[i]!;
      if (answer.labels[anchor] !== 0) throw new Error(`anchor ${anchor} is listed twice`);
      answer.labels[anchor] = label;
      answer.owners[anchor] = matches.boxes[i]!;
      answer.ious[anchor] = matches.ious[i]!;
    }
  }
  return answer;
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
