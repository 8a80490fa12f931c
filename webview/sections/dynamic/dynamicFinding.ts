import { toPrintable } from '../../../src/analysis/contract/toPrintable.ts';
import type { DynamicReport } from '../../../src/analysis/report/DynamicReport.ts';
import type { PointView } from '../../exploration/PointView.ts';
import type { QueryView } from '../../exploration/QueryView.ts';
import { shareOf, shareWithout } from '../../exploration/shareWithout.ts';
import type { Wording } from '../../kit/Wording.ts';
import type { Explored } from './Explored.ts';
import { leastBackground } from './pointTiles.ts';

/** The main finding; `number` is what people quote of it. */
export interface DynamicFinding {
  readonly before: string;
  readonly number: string | null;
  readonly after: string;
  /** Sentences below it. */
  readonly second: readonly string[];
}

export function dynamicFinding(
  report: DynamicReport,
  explored: Explored | null,
  wording: Wording,
): DynamicFinding {
  const { detector } = report;
  const { dynamic } = wording.text;
  if (explored === null)
    return {
      before: dynamic.headline.unknown(toPrintable(detector.name)),
      number: null,
      after: '',
      second: [dynamic.onlyData(dynamic.rules[detector.rule])],
    };
  return explored.kind === 'points'
    ? pointFinding(explored.view, wording)
    : queryFinding(explored.view, wording);
}

function pointFinding(view: PointView, wording: Wording): DynamicFinding {
  const { format, text } = wording;
  const { headline, atLeast } = text.dynamic;
  const chosen = view.settings[view.own];
  const counts = chosen?.releases[0];
  if (chosen === undefined || counts === undefined || counts.boxes === 0) return noBoxes(wording);
  const side = format.count(chosen.side);
  const { count } = counts.without;
  const ratio = leastBackground(view, { setting: view.own, release: 0 });
  const all = headline.allWithCandidate;
  const parts =
    count === 0
      ? { before: all.before, number: format.count(counts.boxes), after: all.after(side) }
      : {
          before: '',
          number: format.count(count),
          after: headline.withoutCandidate({
            count,
            boxes: format.count(counts.boxes),
            share: format.share(shareWithout(counts)),
            side,
          }),
        };
  return {
    ...parts,
    second: [
      ...versionWords(view, wording),
      ...(ratio === null ? [] : [atLeast(format.ratio(ratio))]),
    ],
  };
}

/** What other releases of the framework make of it. */
function versionWords(
  { settings, own, groups, detector }: PointView,
  { format, text: { dynamic } }: Wording,
): readonly string[] {
  const shares = groups.map(({ release }) => shareWithout(settings[own]?.releases[release]));
  if (shares.every(share => share === shares[0])) return [];
  const parts = groups.map(({ versions }, index) =>
    dynamic.inVersion(format.share(shares[index] ?? 0), dynamic.versions(versions)),
  );
  return [dynamic.byVersion(detector.framework, parts.join(dynamic.partsBetween))];
}

function queryFinding({ settings, own }: QueryView, wording: Wording): DynamicFinding {
  const { format, text } = wording;
  const { headline, negativesToo } = text.dynamic;
  const chosen = settings[own];
  if (chosen === undefined || chosen.matches.matched === 0) return noBoxes(wording);
  const { matches, queries, negativesPerPositive } = chosen;
  const ratio = format.ratio(negativesPerPositive);
  if (matches.lost === 0) return { ...headline.negatives, number: ratio, second: [] };
  return {
    before: '',
    after: headline.lost({
      boxes: format.count(matches.boxes),
      share: format.share(shareOf(matches.lost, matches.boxes)),
      images: matches.imagesOver,
      over: format.count(matches.imagesOver),
      queries: format.count(queries),
    }),
    number: format.count(matches.lost),
    second: [negativesToo(ratio)],
  };
}

function noBoxes({ text: { dynamic } }: Wording): DynamicFinding {
  return { before: dynamic.headline.noBoxes, number: null, after: '', second: [] };
}
