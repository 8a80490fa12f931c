import type { ClassRow } from '../../../src/analysis/report/classRows.ts';
import type { Wording } from '../../kit/Page.ts';

/** So few that each can be named. */
const FEW = 5;
/** Largest over smallest class up to which they are as good as even. */
const EVEN = 1.5;

/** Head against tail: the first class, and what the rarer half shares, or what else says it better. @param rows most boxes first */
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
  if (times <= EVEN)
    return words.evenFinding({ classes, low: format.share(last.share), high: share });
  if (rows.length <= FEW && empty === 0)
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
