import { levelOf } from '../../../src/analysis/anchors/AnchorGrid.ts';
import type { Dataset } from '../../../src/analysis/dataset/Dataset.ts';
import { rowsByImage } from '../../../src/analysis/dataset/rowsByImage.ts';
import type { Matches } from '../../../src/analysis/assignment/Assignment.ts';
import { assignerFor } from '../../../src/analysis/assignment/assignerFor.ts';
import { finish } from '../../../src/analysis/contract/steps/Steps.ts';
import type { SweepModule } from './sweeps.ts';
import type { DetectorSetup } from '../../../src/analysis/detectors/DetectorSetup.ts';

/** image id, boxes, anchors, foreground and ignored per level, both per box, histogram of the highest IoU in 10 bins. */
export type ReferenceRow = readonly [
  number,
  number,
  number,
  readonly number[],
  readonly number[],
  readonly number[],
  readonly number[] | 0,
  readonly number[] | 0,
];

export interface ReferenceDetail {
  readonly fg_index: readonly number[];
  readonly fg_gt: readonly number[];
  readonly fg_iou_float32: readonly number[];
  readonly ignored_index: readonly number[];
}

export interface AssignmentReference {
  readonly methods: Readonly<
    Record<
      string,
      {
        readonly totals: {
          readonly anchors: number;
          readonly per_level_fg_ignored_bg: readonly (readonly number[])[];
          readonly per_category_fg_ignored_gts: Readonly<Record<string, readonly number[]>>;
          readonly gts_without_fg: number;
          readonly max_iou_hist10: readonly number[];
        };
        readonly rows: readonly ReferenceRow[];
        readonly detail: Readonly<Record<string, ReferenceDetail>>;
      }
    >
  >;
}

/** Our assignment of every image, as a row of the reference and as the lists behind it. */
export function* assignmentRows(dataset: Dataset, setup: DetectorSetup, sweepModule?: SweepModule) {
  const groups = finish(rowsByImage(dataset));
  const assign = assignerFor(setup, dataset.annotations, sweepModule);
  for (let i = 0; i < dataset.images.count; i++) {
    const image = { height: dataset.images.height[i]!, width: dataset.images.width[i]! };
    const rows = groups.rows.subarray(groups.start[i], groups.start[i + 1]);
    const resize = setup.resize[0]!;
    const { targets, assignment } = finish(assign({ image, resize, rows, lowestIou: 0.05 }));
    const { grid, foreground, ignored, iouCounts } = assignment;
    const perLevel = (matches: Matches) =>
      tally(
        grid.levels.length,
        list(matches).map(m => levelOf(grid, m.anchor)),
      );
    const perBox = (matches: Matches) =>
      tally(
        targets.count,
        list(matches).map(m => m.box),
      );
    const row: ReferenceRow = [
      Number(dataset.images.ids.at(i)),
      targets.count,
      grid.count,
      perLevel(foreground),
      perLevel(ignored),
      perBox(foreground),
      iouCounts === null ? 0 : perBox(ignored),
      iouCounts === null
        ? 0
        : Array.from({ length: 10 }, (_, bin) => iouCounts[2 * bin]! + iouCounts[2 * bin + 1]!),
    ];
    yield { row, foreground: list(foreground), ignored: list(ignored) };
  }
}

function list(matches: Matches) {
  return Array.from({ length: matches.count }, (_, i) => ({
    anchor: matches.anchors[i]!,
    box: matches.boxes[i]!,
    iou: matches.ious[i]!,
  })).toSorted((a, b) => a.anchor - b.anchor);
}

function tally(length: number, values: readonly number[]): number[] {
  const sums = Array.from({ length }, () => 0);
  for (const value of values) sums[value]!++;
  return sums;
}
