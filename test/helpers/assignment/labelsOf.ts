import type { Dataset } from '../../../src/analysis/dataset/Dataset.ts';
import { rowsByImage } from '../../../src/analysis/dataset/rowsByImage.ts';
import { assignerFor } from '../../../src/analysis/assignment/assignerFor.ts';
import { finish } from '../../../src/analysis/contract/steps/Steps.ts';
import type { DetectorSetup } from '../../../src/analysis/detectors/DetectorSetup.ts';
import { denseLabels } from './denseLabels.ts';

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
    const iouCounts = [...(assignment.iouCounts ?? [])];
    return { kept: ids, ...denseLabels(assignment.grid.count, assignment), iouCounts };
  };
}
