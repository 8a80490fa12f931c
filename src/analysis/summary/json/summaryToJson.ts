import type { Columns } from './columns.ts';
import { pairsOf } from '../layout/CooccurrenceTally.ts';
import type { MergeableSummary } from '../Summary.ts';
import { columnsToJson, columnToJson } from './columns.ts';

/** A summary as plain values that JSON can hold, read again by `summaryFromJson`. */
export function summaryToJson(summary: MergeableSummary): unknown {
  const { layout, anchors, sample, mergeable: _, ...rest } = summary;
  const { evidence, ...columns } = anchors;
  const pairs = [...pairsOf(layout.cooccurrence)].toSorted(([one], [other]) => one - other);
  return {
    ...rest,
    sizes: [...summary.sizes],
    categoryAnnotations: columnToJson(summary.categoryAnnotations),
    categoryImages: columnToJson(summary.categoryImages),
    positions: columnsToJson({ ...layout.positions }),
    together: { at: pairs.map(([pair]) => pair), counts: pairs.map(([, images]) => images) },
    records: columnToJson(summary.records),
    anchors: columnsToJson(columns as unknown as Columns),
    evidence: [...evidence.levels]
      .toSorted(([one], [other]) => one - other)
      .map(([level, sums]) => ({
        level,
        ...(columnsToJson(sums as unknown as Columns) as object),
      })),
    sample: sample.map(image => ({ ...image, boxes: plain(image.boxes), area: plain(image.area) })),
  };
}

/** JSON has no NaN. */
function plain(values: readonly number[]): readonly (number | null)[] {
  return values.map(value => (Number.isFinite(value) ? value : null));
}
