import type { Convention } from '../../analysis/contract/records/Convention.ts';
import type { ConventionWords } from '../dataset/ConventionWords.ts';
import type { NumberFormat } from '../numberFormat.ts';

/** How the boxes seem to be written, with what speaks for it, and what follows. */
export function conventionTexts(
  { code, boxes, asWritten, asFound, area, polygons, factor }: Convention,
  { convention: words }: { readonly convention: ConventionWords },
  { count, share, decimal }: NumberFormat,
): readonly string[] {
  const looks = words.looks[code](decimal(Math.round(100 * (factor ?? 1)) / 100));
  const evidence =
    code === 'beyond'
      ? words.unexplained(share(asWritten), count(boxes))
      : words.fits(share(asFound), share(asWritten), count(boxes));
  const areas = area && words.areas(share(area.asFound), share(area.asWritten));
  const bounds = polygons && words.polygons(share(polygons.asFound), share(polygons.asWritten));
  return [
    `${looks}: ${[evidence, areas, bounds].filter(said => said !== undefined).join('; ')}`,
    words.unusable,
  ];
}
