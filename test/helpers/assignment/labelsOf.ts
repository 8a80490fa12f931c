import type { Dataset } from '../../../src/analysis/dataset/Dataset.ts';
import { rowsByImage } from '../../../src/analysis/dataset/rowsByImage.ts';
import type { Assignment } from '../../../src/analysis/assignment/Assignment.ts';
import { assignerFor } from '../../../src/analysis/assignment/assignerFor.ts';
import { finish } from '../../../src/analysis/contract/steps/Steps.ts';
import type { DetectorSetup } from '../../../src/analysis/detectors/DetectorSetup.ts';

/** Everything the product says about the anchors of one image, anchor by anchor. */
export interface ImageLabels {
  readonly kept: readonly unknown[];
  /** 1 foreground, 0 background, −1 ignored. */
  readonly labels: Int8Array;
  /** Position among the kept: of foreground the box it belongs to; of ignored the box it overlaps most, or −1. */
  readonly owners: Int32Array;
  readonly ious: Float64Array;
  readonly iouCounts: readonly number[];
}

/** Our labels of any image of a dataset, at one of the sizes of the detector. */
export function labelsOf(setup: DetectorSetup, dataset: Dataset) {
  const groups = finish(rowsByImage(dataset));
  const assign = assignerFor(setup, dataset.annotations);
  return (index: number, size = 0): ImageLabels => {
    const view = {
      image: { height: dataset.images.height[index]!, width: dataset.images.width[index]! },
      resize: setup.resize[size]!,
      rows: groups.rows.subarray(groups.start[index], groups.start[index + 1]),
      lowestIou: 0.05,
    };
    const { targets, assignment } = finish(assign(view));
    const ids = [...targets.rows.subarray(0, targets.count)].map(row =>
      dataset.annotations.ids.at(row),
    );
    return { kept: ids, ...dense(assignment) };
  };
}

function dense({ grid, foreground, ignored, iouCounts }: Assignment) {
  const labels = new Int8Array(grid.count);
  const owners = new Int32Array(grid.count);
  const ious = new Float64Array(grid.count);
  for (const [matches, label] of [
    [ignored, -1],
    [foreground, 1],
  ] as const) {
    for (let i = 0; i < matches.count; i++) {
      const anchor = matches.anchors[i]!;
      if (labels[anchor] !== 0) throw new Error(`anchor ${anchor} is listed twice`);
      labels[anchor] = label;
      owners[anchor] = matches.boxes[i]!;
      ious[anchor] = matches.ious[i]!;
    }
  }
  return { labels, owners, ious, iouCounts: [...(iouCounts ?? [])] };
}
