import type { ClassRow } from '../../../src/analysis/report/derive/classRows.ts';
import type { Wording } from '../../kit/Wording.ts';

/** Up to this many classes, the smallest is named too. */
const MAX_FEW = 5;
/** Ratio of the largest to the smallest class up to which the classes count as even. */
const MAX_EVEN_RATIO = 1.5;

/** The largest class against the tail. @param rows most boxes first */
export function classFinding(
  rows: readonly ClassRow[],
  { format, text: { charts } }: Wording,
): string {
  const { classes: words } = charts;
  const [first] = rows;
  const last = rows.at(-1);
  if (first === undefined || last === undefined) return words.none;
  if (rows.length === 1) return words.one(first.name);
  const [classes, share] = [format.count(rows.length), format.share(first.share)];
  const empty = rows.filter(row => row.boxes === 0).length;
  if (empty > rows.length / 2)
    return words.emptyFinding({ first: first.name, share, empty: format.count(empty), classes });
  const times = first.boxes / last.boxes;
  if (times <= MAX_EVEN_RATIO)
    return words.evenFinding({ classes, low: format.share(last.share), high: share });
  if (rows.length <= MAX_FEW && empty === 0)
    return words.fewFinding({
      first: first.name,
      share,
      times: format.ratio(times),
      last: last.name,
    });
  const half = rows.slice(Math.ceil(rows.length / 2));
  const tail = format.share(half.reduce((sum, row) => sum + row.share, 0));
  return words.finding({ first: first.name, share, classes, tail });
}
