import type { Versions } from '../../../candidates/candidateDetectors.ts';
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
      readonly code: 'without-point';
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
  if (exploration.kind === 'queries') {
    const [own] = exploration.settings;
    if (own === undefined || own.matches.boxes === 0) return { code: 'no-boxes' };
    const { matches, queries, negativesPerPositive: ratio } = own;
    const negativesPerPositive = Number.isFinite(ratio) ? ratio : null;
    return {
      code: 'queries',
      lost: matches.lost,
      boxes: matches.boxes,
      queries,
      negativesPerPositive,
    };
  }
  const [own] = exploration.settings;
  const kept = own?.showings ? own.showings.boxes - own.showings.dropped : 0;
  const boxes = own?.releases[0]?.boxes ?? 0;
  if (own === undefined || boxes === 0) return { code: 'no-boxes' };
  const of = kept > 0 ? 'showings' : 'boxes';
  const shares = exploration.detector.releases.map(({ versions }, release) => ({
    versions,
    share:
      of === 'showings'
        ? (own.showings?.without[release] ?? 0) / kept
        : (own.releases[release]?.without.count ?? 0) / boxes,
  }));
  const [newest, ...older] = shares;
  return newest === undefined
    ? { code: 'no-boxes' }
    : { code: 'without-point', of, side: own.side, shares: [newest, ...older] };
}
