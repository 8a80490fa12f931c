import type { PointView } from '../../../exploration/PointView.ts';
import { shareWithout } from '../../../exploration/shareWithout.ts';
import type { WhatIf } from '../../../exploration/WhatIf.ts';
import type { Wording } from '../../../kit/Wording.ts';

/** The chosen size against the detector's own; where that is chosen, against the next larger. */
export function sideFinding(view: PointView, at: WhatIf, wording: Wording): string {
  const { settings, own } = view;
  const { setting, release } = at;
  const { format, text } = wording;
  const words = text.dynamic.charts.side;
  const shares = settings.map(one => shareWithout(one.releases[release]));
  const [first = 0] = shares;
  if (shares.every(share => share === 0)) return nowhere(view, at, wording);
  if (shares.every(share => share === first)) return words.same(format.share(first));
  const next = setting + 1 < settings.length ? setting + 1 : setting - 1;
  const other = setting === own ? next : own;
  const side = (index: number) => format.count(settings[index]?.side ?? 0);
  const share = (index: number) => format.share(shares[index] ?? 0);
  return words.finding({
    side: side(setting),
    share: share(setting),
    other: side(other),
    otherShare: share(other),
  });
}

/** Where the chosen release leaves no box without a candidate, the release that leaves the most at this size. */
function nowhere(
  { settings, groups }: PointView,
  { setting, release }: WhatIf,
  { format, text: { dynamic } }: Wording,
): string {
  const words = dynamic.charts.side;
  const chosen = settings[setting];
  const own = groups.find(group => group.release === release);
  // Releases that count the same at every size are one group.
  if (chosen === undefined || own === undefined || groups.length === 1) return words.nowhere;
  const versions = dynamic.versions(own.versions);
  const shareIn = (index: number) => shareWithout(chosen.releases[index]);
  const [most] = groups.toSorted((one, other) => shareIn(other.release) - shareIn(one.release));
  return most === undefined || shareIn(most.release) === 0
    ? words.nowhereSince(versions)
    : words.nowhereInVersion({
        versions,
        other: dynamic.versions(most.versions),
        share: format.share(shareIn(most.release)),
        side: format.count(chosen.side),
      });
}
