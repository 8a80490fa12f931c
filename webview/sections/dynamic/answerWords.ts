import { pointsOf } from '../../exploration/PointView.ts';
import { shareOf, shareWithout } from '../../exploration/shareWithout.ts';
import type { WhatIf } from '../../exploration/WhatIf.ts';
import type { Wording } from '../../kit/Wording.ts';
import type { Explored } from '../../exploration/Explored.ts';

/** What the chosen setting means, and what it costs, in words. */
export function answerWords(explored: Explored, at: WhatIf, wording: Wording): string {
  const { sentences } = wording.text.words;
  return sentences(
    explored.kind === 'points'
      ? pointAnswer(explored, at, wording)
      : queryAnswer(explored, at, wording),
  );
}

function pointAnswer(
  { view: { settings, own } }: Extract<Explored, { kind: 'points' }>,
  { setting, release }: WhatIf,
  { format, text: { dynamic } }: Wording,
): readonly string[] {
  const words = dynamic.whatIf;
  const [chosen, usual] = [settings[setting], settings[own]];
  const counts = chosen?.releases[release];
  if (chosen === undefined || usual === undefined || counts === undefined) return [];
  const points = format.count(pointsOf(chosen));
  return [
    words.sideAnswer({
      side: format.count(chosen.side),
      count: counts.without.count,
      without: format.count(counts.without.count),
      share: format.share(shareWithout(counts)),
    }),
    setting === own
      ? words.pointCost(points)
      : words.pointCostTimes(
          points,
          format.ratio(pointsOf(chosen) / pointsOf(usual)),
          format.count(usual.side),
        ),
  ];
}

function queryAnswer(
  { view: { settings } }: Extract<Explored, { kind: 'queries' }>,
  { setting }: WhatIf,
  { format, text: { dynamic } }: Wording,
): readonly string[] {
  const words = dynamic.whatIf;
  const chosen = settings[setting];
  if (chosen === undefined) return [];
  const { queries, matches, negativesPerPositive: ratio } = chosen;
  return [
    words.queryAnswer({
      queries: format.count(queries),
      count: matches.lost,
      lost: format.count(matches.lost),
      share: format.share(shareOf(matches.lost, matches.boxes)),
    }),
    ...(Number.isFinite(ratio) ? [words.queryCost(format.ratio(ratio))] : []),
  ];
}
