import type { Wording } from '../../kit/Wording.ts';
import type { TableModel } from '../kit/TableModel.ts';
import { imagesOf, type NamedCooccurrence, shareOf } from './ClassPair.ts';

/** Every two classes that share an image, the most images first. */
export function pairTable(
  named: NamedCooccurrence,
  images: number,
  { format, text: { charts } }: Wording,
): TableModel {
  const { cooccurrence: words } = charts;
  const { names } = named;
  const pairs = named.images.flatMap((row, one) =>
    row.slice(one + 1).map((both, after) => ({ one, other: one + 1 + after, both })),
  );
  return {
    columns: [
      { title: words.first, show: format.count },
      { title: words.second, show: format.count, isText: true },
      { title: words.both, show: format.count },
      { title: words.ofFirst, show: format.share },
      { title: words.ofSecond, show: format.share },
      { title: words.byChance, show: format.ratio },
    ],
    rows: pairs
      .filter(({ both }) => both > 0)
      .toSorted((a, b) => b.both - a.both)
      .map(({ one, other, both }) => [
        names[one] ?? '',
        names[other] ?? '',
        both,
        shareOf(both, imagesOf(named, one)),
        shareOf(both, imagesOf(named, other)),
        (both * images) / (imagesOf(named, one) * imagesOf(named, other)),
      ]),
  };
}
