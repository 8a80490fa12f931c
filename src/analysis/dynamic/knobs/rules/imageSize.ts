import { count, type Measure, ratio, share } from '../../../advice/measures.ts';
import type { DynamicDetector } from '../../explore/DynamicDetector.ts';
import type { PointExploration, PointSetting } from '../../explore/Exploration.ts';
import type { KnobContext } from '../KnobContext.ts';
import type { KnobFinding } from '../KnobRule.ts';
import { settingOf } from '../settingOf.ts';
import { LEAST_SHARE, shareWithout } from '../shareWithout.ts';

type ImageSize = KnobFinding<
  'image-size',
  {
    /** `larger`: the proposed size serves; `none-serves`: none that was counted does; `older`: it matters with older releases alone. */
    variant: 'larger' | 'none-serves' | 'older';
    side: Measure<'count'>;
    /** Boxes in showings of training, or on plain pictures where training's are not known. */
    augmented: boolean;
    withoutNow: Measure<'share'>;
    /** On pictures as they are, without augmentation. */
    boxesWithout: Measure<'count'>;
    /** Whether these may get points of other boxes. */
    borrows: boolean;
    /** The size that serves, or the largest that was counted. */
    otherSide: Measure<'count'>;
    withoutThen: Measure<'share'>;
    /** Points for each that there is now: what training and inference cost with it, about. */
    pointsTimes: Measure<'ratio'>;
    /** The last release of the rule that is spoken of; null for the newest. */
    upTo: string | null;
    /** Whether the config was written by it or by one before it. */
    ofConfig: boolean;
  }
>;

/** A larger size has to halve the share, or bring it below what matters. */
const HALF = 0.5;

/**
 * Boxes without a point to learn from: the smallest standard size that brings them below 1 %, or halves them. Silent where the
 * share is below that already, with every release of the framework.
 */
export function imageSize({ detector, exploration }: KnobContext): ImageSize | null {
  if (exploration?.kind !== 'points') return null;
  const [own, ...others] = exploration.settings.filter(({ tiles }) => tiles === null);
  const known = releaseOf(detector, exploration);
  const release = own === undefined ? -1 : firstThatMatters(own, known);
  if (own === undefined || release < 0) return null;
  const found = otherSize(
    own,
    others.filter(setting => isTaken(setting, exploration)),
    release,
  );
  if (found === null) return null;
  const { other, isServing } = found;
  const variant = release !== known ? 'older' : isServing ? 'larger' : 'none-serves';
  const { key, now } = settingOf(detector, 'image-size');
  return {
    code: 'image-size',
    key,
    now: now ?? own.side,
    proposed: variant === 'larger' ? other.side : null,
    evidence: {
      variant,
      ...measured(own, other, release),
      borrows: exploration.detector.releases[0].rule.borrows === true,
      upTo: release > 0 ? lastVersion(exploration, release) : null,
      ofConfig: known > 0,
    },
  };
}

/** The release that a config was written by; else the newest. */
function releaseOf({ lastRelease }: DynamicDetector, { detector }: PointExploration): number {
  const known = detector.releases.findIndex(({ versions }) => versions.to === lastRelease);
  return lastRelease === undefined ? 0 : Math.max(0, known);
}

/** The smallest size that serves, or the largest; null where none is larger. */
function otherSize(own: PointSetting, others: readonly PointSetting[], release: number) {
  const larger = others.filter(({ side }) => side > own.side).toSorted((a, b) => a.side - b.side);
  const serving = larger.find(setting => serves(setting, own, release));
  const other = serving ?? larger.at(-1);
  return other === undefined ? null : { other, isServing: serving !== undefined };
}

/** The newest release with which boxes are lost, from that of the config on; −1 where it matters with none. */
function firstThatMatters(setting: PointSetting, known: number): number {
  return setting.releases.findIndex(
    (_, release) => release >= known && shareWithout(setting, release) >= LEAST_SHARE,
  );
}

function serves(setting: PointSetting, own: PointSetting, release: number): boolean {
  const then = shareWithout(setting, release);
  return then < LEAST_SHARE || then <= HALF * shareWithout(own, release);
}

function measured(own: PointSetting, other: PointSetting, release: number) {
  return {
    side: count(own.side),
    augmented: own.showings !== null,
    withoutNow: share(shareWithout(own, release)),
    boxesWithout: count(own.releases[release]?.without.count ?? 0),
    otherSide: count(other.side),
    withoutThen: share(shareWithout(other, release)),
    pointsTimes: ratio(pointsOf(other) / pointsOf(own)),
  };
}

function lastVersion({ detector }: PointExploration, release: number): string | null {
  return detector.releases[release]?.versions.to ?? null;
}

/** A size that is no multiple of the coarsest stride would be rounded. */
function isTaken({ side }: PointSetting, { detector }: PointExploration): boolean {
  return side % Math.max(...detector.releases[0].rule.strides) === 0;
}

function pointsOf({ releases }: PointSetting): number {
  return releases[0]?.pointsPerImage ?? NaN;
}
