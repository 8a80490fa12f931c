import type { PointView } from '../../../exploration/PointView.ts';
import { shareWithout } from '../../../exploration/shareWithout.ts';
import type { WhatIf } from '../../../exploration/WhatIf.ts';
import type { Wording } from '../../../kit/Wording.ts';

/** The chosen size against the detector's own; where that is chosen, against the next larger. */
export function sideFinding(
  { settings, own }: PointView,
  { setting, release }: WhatIf,
  { format, text: { dynamic } }: Wording,
): string {
  const words = dynamic.charts.side;
  const shares = settings.map(one => shareWithout(one.releases[release]));
  const [first = 0] = shares;
  if (shares.every(share => share === 0)) return words.nowhere;
  if (shares.every(share => share === first)) return words.same(format.share(first));
  const other = setting !== own ? own : setting + 1 < settings.length ? setting + 1 : setting - 1;
  const side = (index: number) => format.count(settings[index]?.side ?? 0);
  const share = (index: number) => format.share(shares[index] ?? 0);
  return words.finding({
    side: side(setting),
    share: share(setting),
    other: side(other),
    otherShare: share(other),
  });
}
