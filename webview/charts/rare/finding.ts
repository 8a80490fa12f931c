import type { ClassRow } from '../../../src/analysis/report/derive/classRows.ts';
import type { Wording } from '../../kit/Wording.ts';

/** LVIS calls a class rare if at most 10 images show it (Gupta et al. 2019, arXiv:1908.03195). */
const RARE = 10;

/** How many classes are on no image and how many on few; if none is, the rarest class. */
export function rareFinding(
  rows: readonly ClassRow[],
  { format, text: { charts } }: Wording,
): string {
  const { classes: words } = charts;
  const limit = format.count(RARE);
  const absent = rows.filter(row => row.images === 0).length;
  const rare = rows.filter(row => row.images < RARE).length - absent;
  const [rarest] = rows.toSorted((one, other) => one.images - other.images);
  if (rarest === undefined) return words.none;
  if (absent + rare === 0) return words.rarest(rarest.name, format.count(rarest.images));
  const few = words.rareFinding(format.count(rare), limit);
  if (absent === 0)
    return rare === rows.length && rare > 1 ? words.allRare(format.count(rare), limit) : few;
  const none = words.absent(format.count(absent));
  return rare === 0 ? none : words.absentAndRare(none, few);
}
