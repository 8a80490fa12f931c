import type { PointSetting } from '../../../src/analysis/explore/Exploration.ts';
import { pointsOf, type PointView } from '../../exploration/PointView.ts';
import { shareOf, shareWithout } from '../../exploration/shareWithout.ts';
import type { WhatIf } from '../../exploration/WhatIf.ts';
import type { Wording } from '../../kit/Wording.ts';

type Tile = readonly [string, string];

/** What is counted at the chosen size. */
export function pointTiles(
  { settings, detector }: PointView,
  { setting, release }: WhatIf,
  { format, text: { dynamic } }: Wording,
): readonly Tile[] {
  const words = dynamic.tiles;
  const chosen = settings[setting];
  const counts = chosen?.releases[release];
  const rule = detector.releases[release]?.rule;
  if (chosen === undefined || counts === undefined || rule === undefined) return [];
  const share = (part: number) =>
    dynamic.counted(format.count(part), format.share(shareOf(part, counts.boxes)));
  return [
    [
      words.without,
      dynamic.counted(format.count(counts.without.count), format.share(shareWithout(counts))),
    ],
    [words.fewer(format.count(rule.mostPerBox)), share(counts.fewerThanClaimed)],
    ...showingTile(chosen, release, { format, words: words.showings }),
    [words.points, format.count(pointsOf(chosen))],
  ];
}

/** Of all showings that the loader keeps; only where the training's random step is known. */
function showingTile(
  { showings }: PointSetting,
  release: number,
  { format, words }: { readonly format: Wording['format']; readonly words: string },
): readonly Tile[] {
  if (showings === null) return [];
  const kept = showings.boxes - showings.dropped;
  return [[words, format.share(shareOf(showings.without[release] ?? 0, kept))]];
}

/** Background points for each positive at the least; null where there may be no positive. */
export function leastBackground(
  { settings }: PointView,
  { setting, release }: WhatIf,
): number | null {
  const counts = settings[setting]?.releases[release];
  if (counts === undefined || counts.positivesAtMost === 0) return null;
  const points = counts.pointsPerImage * (counts.images - counts.imagesWithoutSize);
  return points / counts.positivesAtMost - 1;
}
