import type { CooccurrenceReport } from '../../../src/analysis/report/BoxLayout.ts';
import type { Wording } from '../../kit/Page.ts';

/** The classes on most images, with what they are called. */
export interface Together extends CooccurrenceReport {
  readonly names: readonly string[];
}

/** Below this share of common images, a class on many images says nothing of the others. */
const RIDE_ALONG = 0.2;

/** How much the classes ride along with the one on most images: what resampling of images cannot part. */
export function cooccurrenceFinding(together: Together, { format, text }: Wording): string {
  const words = text.charts.cooccurrence;
  const { images, names } = together;
  const [head, ...others] = images;
  if (head === undefined || others.length === 0) return words.none;
  const shares = others
    .map((row, index) => share(head[index + 1] ?? 0, row[index + 1] ?? 0))
    .toSorted((one, other) => one - other);
  const median = shares[Math.floor((shares.length - 1) / 2)] ?? 0;
  return median < RIDE_ALONG || others.length === 1
    ? closestPair(together, { format, text })
    : words.finding(names[0] ?? '', format.share(median));
}

/** The two classes that share the most images; by the rarer one's share where several do. */
function closestPair(together: Together, { format, text }: Wording): string {
  const words = text.charts.cooccurrence;
  const { images, names } = together;
  const [closest] = images
    .flatMap((row, one) =>
      row.slice(0, one).map((both, other) => ({
        one,
        other,
        both,
        ofRarer: share(both, imagesOf(together, one)),
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

/** Images that show a class. */
export function imagesOf({ images }: CooccurrenceReport, at: number): number {
  return images[at]?.[at] ?? 0;
}

export function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
