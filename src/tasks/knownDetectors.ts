import { hasPublishedPair } from '../analysis/advice/hasPublishedPair.ts';
import { measuresIou } from '../analysis/assignment/measuresIou.ts';
import type { DetectorSetup } from '../analysis/detectors/DetectorSetup.ts';
import { PRESETS } from '../analysis/detectors/presets.ts';
import { DYNAMIC_PRESETS } from '../analysis/dynamic/explore/dynamicPresets.ts';

/** What a report says of a detector beyond the data. */
export type Gives =
  /** All anchors counted, and a pair recommended. */
  | 'recommendation'
  /** All anchors counted, and the published pair recommended (FCOS). */
  | 'published'
  /** All anchors counted; no pair, since its loss sees a balanced sample or is no focal loss, or its anchors have no IoU. */
  | 'counts'
  /** Boxes without a candidate, and bounds on positives, by input size. */
  | 'points'
  /** Matches and negatives, exact, by number of queries. */
  | 'queries';

/** A preset as pickers and lists show it. */
export interface KnownDetector {
  readonly name: string;
  readonly framework: string;
  readonly gives: Gives;
}

/** Every preset, the default first. */
export const KNOWN_DETECTORS: readonly KnownDetector[] = [
  ...PRESETS.map(counted),
  ...DYNAMIC_PRESETS.map(({ name, framework, counts }) => ({
    name,
    framework,
    gives: counts?.kind ?? 'points',
  })),
];

function counted(setup: DetectorSetup): KnownDetector {
  const { name, framework } = setup;
  return { name, framework, gives: givenBy(setup) };
}

function givenBy(setup: DetectorSetup): Gives {
  const { sampling, loss, assigner } = setup;
  if (hasPublishedPair(setup)) return 'published';
  const hasPair = measuresIou(assigner) && sampling?.kind !== 'balanced' && loss.kind === undefined;
  return hasPair ? 'recommendation' : 'counts';
}
