import type { DynamicReport } from '../../../../src/analysis/report/DynamicReport.ts';
import { categoryName } from '../../../../src/analysis/report/derive/categoryName.ts';
import type { PointView } from '../../../exploration/PointView.ts';

/** A class that has boxes without a candidate at some size. */
export interface ClassLoss {
  readonly name: string;
  readonly boxes: number;
  /** At each setting. */
  readonly without: readonly number[];
}

/** In an order that no slider changes: most lost at the detector's own size, then at any. */
export function classLosses(
  { dataset }: DynamicReport,
  { settings, own }: PointView,
  release: number,
  unnamed: (id: string) => string,
): readonly ClassLoss[] {
  const most = ({ without }: ClassLoss) => Math.max(...without);
  return dataset.categories
    .map((category, row) => ({
      name: categoryName(category, unnamed),
      boxes: settings[own]?.releases[release]?.classes[row]?.boxes ?? 0,
      without: settings.map(({ releases }) => releases[release]?.classes[row]?.without ?? 0),
    }))
    .filter(loss => most(loss) > 0)
    .toSorted(
      (one, other) =>
        (other.without[own] ?? 0) - (one.without[own] ?? 0) || most(other) - most(one),
    );
}
