import type { PointView } from '../../exploration/PointView.ts';
import { shareOf } from '../../exploration/shareWithout.ts';
import type { WhatIf } from '../../exploration/WhatIf.ts';
import type { Wording } from '../../kit/Wording.ts';

/** What to know of the counts at a size: how pictures are shown, what hangs on rounding, what is left out. */
export function pointNotes(
  { settings }: PointView,
  { setting, release }: WhatIf,
  { format, text: { dynamic } }: Wording,
): readonly string[] {
  const chosen = settings[setting];
  const counts = chosen?.releases[release];
  if (chosen === undefined || counts === undefined) return [];
  const { showings } = chosen;
  const [low, high] = counts.without.range;
  return [
    dynamic.unaugmented(format.count(chosen.side)),
    ...(low === high
      ? []
      : [
          dynamic.ties({
            count: counts.tiedBoxes,
            boxes: format.count(counts.tiedBoxes),
            low: format.count(low),
            high: format.count(high),
          }),
        ]),
    ...(showings === null
      ? []
      : [
          dynamic.showings({
            share: format.share(
              shareOf(showings.without[release] ?? 0, showings.boxes - showings.dropped),
            ),
            dropped: format.share(shareOf(showings.dropped, showings.boxes)),
            scale: format.decimal(showings.affine.scale),
            shift: format.share(showings.affine.translate),
            draws: format.count(showings.draws),
          }),
        ]),
    ...(counts.imagesWithoutSize === 0
      ? []
      : [dynamic.withoutSize(counts.imagesWithoutSize, format.count(counts.imagesWithoutSize))]),
  ];
}
