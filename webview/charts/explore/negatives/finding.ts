import type { QueryView } from '../../../exploration/QueryView.ts';
import type { Wording } from '../../../kit/Wording.ts';

/** The imbalance at the chosen number of queries. */
export function negativesFinding(
  { settings }: QueryView,
  setting: number,
  { format, text: { dynamic } }: Wording,
): string {
  const words = dynamic.charts.negatives;
  const chosen = settings[setting];
  const queries = format.count(chosen?.queries ?? 0);
  const ratio = chosen?.negativesPerPositive ?? NaN;
  return Number.isFinite(ratio) ? words.finding(queries, format.ratio(ratio)) : words.none(queries);
}
