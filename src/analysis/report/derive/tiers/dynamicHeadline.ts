import type { Versions } from '../../../contract/Versions.ts';
import type {
  PointExploration,
  PointSetting,
  QueryExploration,
} from '../../../dynamic/explore/Exploration.ts';
import type { DynamicReport } from '../../DynamicReport.ts';

/** A share without a point, by the releases of a detector that have it. */
export interface ReleaseShare {
  readonly versions: Versions;
  /** In [0, 1]. */
  readonly share: number;
}

/** The finding of a report in one sentence, as data. */
export type DynamicHeadline =
  | {
      readonly code: 'without-candidate';
      /** Of showings under the augmentation that stays to the end, or of boxes on pictures as they are. */
      readonly of: 'showings' | 'boxes';
      readonly side: number;
      /** The newest release first. */
      readonly shares: readonly [ReleaseShare, ...ReleaseShare[]];
    }
  | {
      readonly code: 'queries';
      readonly lost: number;
      readonly boxes: number;
      readonly queries: number;
      /** Null where no box is matched. */
      readonly negativesPerPositive: number | null;
    }
  | { readonly code: 'no-boxes' }
  | { readonly code: 'rule-only' };

export function dynamicHeadline({ exploration }: DynamicReport): DynamicHeadline {
  if (exploration === null) return { code: 'rule-only' };
  const found =
    exploration.kind === 'points' ? pointHeadline(exploration) : queryHeadline(exploration);
  return found ?? { code: 'no-boxes' };
}

function queryHeadline({ settings: [own] }: QueryExploration): DynamicHeadline | null {
  if (own === undefined || own.matches.boxes === 0) return null;
  const { matches, queries, negativesPerPositive: ratio } = own;
  const { lost, boxes } = matches;
  const negativesPerPositive = Number.isFinite(ratio) ? ratio : null;
  return { code: 'queries', lost, boxes, queries, negativesPerPositive };
}

function pointHeadline({ detector, settings: [own] }: PointExploration): DynamicHeadline | null {
  if (own === undefined || (own.releases[0]?.boxes ?? 0) === 0) return null;
  const { showings } = own;
  const isShown = showings !== null && showings.boxes > showings.dropped;
  const shareOf = (release: number) =>
    isShown
      ? (showings.without[release] ?? 0) / (showings.boxes - showings.dropped)
      : shareOfBoxes(own, release);
  const [newest, ...older] = detector.releases.map(({ versions }, release) => ({
    versions,
    share: shareOf(release),
  }));
  if (newest === undefined) return null;
  const of = isShown ? 'showings' : 'boxes';
  return { code: 'without-candidate', of, side: own.side, shares: [newest, ...older] };
}

function shareOfBoxes({ releases }: PointSetting, release: number): number {
  const { without, boxes } = releases[release] ?? { without: { count: 0 }, boxes: 0 };
  return boxes === 0 ? 0 : without.count / boxes;
}
