import type { Wording } from '../../kit/Wording.ts';
import { imagesOf, type NamedCooccurrence, shareOf } from './ClassPair.ts';

/** Median share of common images below which the most frequent class says nothing about the others. */
const MIN_SHARED = 0.2;

/** How often the other classes come with the most frequent one, which resampling images cannot separate. */
export function cooccurrenceFinding(named: NamedCooccurrence, { format, text }: Wording): string {
  const words = text.charts.cooccurrence;
  const { images, names } = named;
  const [head, ...others] = images;
  if (head === undefined || others.length === 0) return words.none;
  const shares = others
    .map((row, index) => shareOf(head[index + 1] ?? 0, row[index + 1] ?? 0))
    .toSorted((one, other) => one - other);
  const median = shares[Math.floor((shares.length - 1) / 2)] ?? 0;
  return median < MIN_SHARED || others.length === 1
    ? closestPair(named, { format, text })
    : words.finding(names[0] ?? '', format.share(median));
}

/** The two classes that share the most images; ties go to the larger share of the rarer class. */
function closestPair(named: NamedCooccurrence, { format, text }: Wording): string {
  const words = text.charts.cooccurrence;
  const { images, names } = named;
  const [closest] = images
    .flatMap((row, one) =>
      row.slice(0, one).map((both, other) => ({
        one,
        other,
        both,
        ofRarer: shareOf(both, imagesOf(named, one)),
      })),
    )
    .toSorted((a, b) => b.both - a.both || b.ofRarer - a.ofRarer);
  return closest === undefined || closest.both === 0
    ? words.never
    : words.closest({
        one: names[closest.other] ?? '',
        other: names[closest.one] ?? '',
        images: format.count(closest.both),
        share: format.share(closest.ofRarer),
      });
}
