import type { QuerySetting } from '../../../src/analysis/explore/Exploration.ts';
import type { QueryView } from '../../exploration/QueryView.ts';
import { shareOf } from '../../exploration/shareWithout.ts';
import type { Wording } from '../../kit/Wording.ts';

type Tile = readonly [string, string];

/** What is counted with the chosen number of queries. */
export function queryTiles(
  { settings, detector: { rule } }: QueryView,
  setting: number,
  wording: Wording,
): readonly Tile[] {
  const chosen = settings[setting];
  if (chosen === undefined) return [];
  const { format, text } = wording;
  const { tiles: words, counted, none } = text.dynamic;
  const { matches, negativesPerPositive: ratio, beyondKept } = chosen;
  return [
    [
      words.lost,
      counted(format.count(matches.lost), format.share(shareOf(matches.lost, matches.boxes))),
    ],
    [words.over, format.count(matches.imagesOver)],
    [words.negatives, Number.isFinite(ratio) ? format.ratio(ratio) : none],
    [words.mostBoxes, format.count(matches.mostBoxes)],
    ...(rule.kept === null
      ? []
      : [[words.beyondKept(format.count(rule.kept)), format.count(beyondKept)] as const]),
    ...(rule.groups === 1 ? [] : [[words.groups, format.count(rule.groups)] as const]),
    ...denoisingTiles(chosen, wording),
    ...noObjectTiles(chosen, wording),
  ];
}

function denoisingTiles(
  { denoising }: QuerySetting,
  { format, text: { dynamic } }: Wording,
): readonly Tile[] {
  if (denoising === null) return [];
  const words = dynamic.tiles;
  return [
    [words.copies, format.rounded(denoising.groups)],
    [words.extra, format.rounded(denoising.queries)],
    [words.most, format.count(denoising.mostQueries)],
  ];
}

function noObjectTiles(
  { noObject }: QuerySetting,
  { format, text: { dynamic } }: Wording,
): readonly Tile[] {
  if (noObject === null) return [];
  const words = dynamic.tiles;
  const { share, balancedWeight } = noObject;
  return [
    [words.noObject, format.share(share)],
    [
      words.balanced,
      balancedWeight === null ? dynamic.noBackground : format.precise(balancedWeight),
    ],
  ];
}
