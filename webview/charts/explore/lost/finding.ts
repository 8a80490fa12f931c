import type { QueryView } from '../../../exploration/QueryView.ts';
import { shareOf } from '../../../exploration/shareWithout.ts';
import type { Wording } from '../../../kit/Wording.ts';

/** How many boxes the chosen number of queries leaves out. */
export function lostFinding(
  { settings }: QueryView,
  setting: number,
  { format, text: { dynamic } }: Wording,
): string {
  const words = dynamic.charts.lost;
  const chosen = settings[setting];
  if (chosen === undefined || settings.every(({ matches }) => matches.lost === 0))
    return words.nowhere;
  const { queries, matches } = chosen;
  return matches.lost === 0
    ? words.enough(format.count(queries), format.count(matches.mostBoxes))
    : words.finding({
        queries: format.count(queries),
        share: format.share(shareOf(matches.lost, matches.boxes)),
        images: matches.imagesOver,
        over: format.count(matches.imagesOver),
      });
}
