import { fail } from '../analysis/contract/Failure.ts';
import type { DetectorSetup } from '../analysis/detectors/DetectorSetup.ts';
import { presetNamed } from '../analysis/detectors/presets.ts';
import { dynamicNamed } from '../analysis/explore/dynamicPresets.ts';
import type { DynamicDetector } from '../analysis/explore/DynamicDetector.ts';
import { KNOWN_DETECTORS } from './knownDetectors.ts';

/** A detector by its preset: one whose foreground annotations tell, or one that chooses its positives by its predictions. */
export type NamedDetector =
  { readonly counted: DetectorSetup } | { readonly dynamic: DynamicDetector };

/** @throws FailureError `unknown-detector` */
export function detectorNamed(name: string): NamedDetector {
  const counted = presetNamed(name);
  if (counted !== null) return { counted };
  const dynamic = dynamicNamed(name);
  if (dynamic !== null) return { dynamic };
  const known = KNOWN_DETECTORS.map(detector => detector.name);
  return fail({ code: 'unknown-detector', name, known });
}

/**
 * The detector of a name for what needs its foreground.
 *
 * @param needs what it is for
 * @throws FailureError `unknown-detector`, `detector-dynamic`
 */
export function countedNamed(name: string, needs: 'pair' | 'parts'): DetectorSetup {
  const named = detectorNamed(name);
  if ('counted' in named) return named.counted;
  return fail({ code: 'detector-dynamic', name, rule: named.dynamic.rule, needs });
}
