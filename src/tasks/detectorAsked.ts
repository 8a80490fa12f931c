import type { CountedNeed } from '../analysis/contract/failures/detailCodes.ts';
import { fail } from '../analysis/contract/failures/Failure.ts';
import type { DetectorSetup } from '../analysis/detectors/DetectorSetup.ts';
import { presetNamed, PRESETS } from '../analysis/detectors/presets.ts';
import { DYNAMIC_PRESETS, dynamicNamed } from '../analysis/dynamic/explore/dynamicPresets.ts';
import type { DynamicDetector } from '../analysis/dynamic/explore/DynamicDetector.ts';
import type { AnalysisRequest } from './AnalysisRequest.ts';

/** A detector by its preset: one whose foreground annotations tell, or one that chooses its positives by its predictions. */
export type NamedDetector =
  { readonly counted: DetectorSetup } | { readonly dynamic: DynamicDetector };

/** @throws FailureError `unknown-detector` */
function detectorNamed(name: string): NamedDetector {
  const counted = presetNamed(name);
  if (counted !== null) return { counted };
  const dynamic = dynamicNamed(name);
  if (dynamic !== null) return { dynamic };
  const known = [...PRESETS, ...DYNAMIC_PRESETS].map(detector => detector.name);
  return fail({ code: 'unknown-detector', name, known });
}

/** A detector as a request names it: by its preset, or as a config has it. */
export type AskedDetector = Pick<AnalysisRequest, 'detector' | 'setup' | 'dynamic'>;

/** @throws FailureError `unknown-detector` */
export function detectorAsked({ detector, setup, dynamic }: AskedDetector): NamedDetector {
  if (dynamic !== undefined) return { dynamic };
  return setup === undefined ? detectorNamed(detector) : { counted: setup };
}

/**
 * The detector for what needs its foreground.
 *
 * @param needs what it is for
 * @throws FailureError `unknown-detector`, `detector-dynamic`
 */
export function countedAsked(asked: AskedDetector, needs: CountedNeed): DetectorSetup {
  const found = detectorAsked(asked);
  if ('counted' in found) return found.counted;
  const { name, rule } = found.dynamic;
  return fail({ code: 'detector-dynamic', name, rule, needs });
}
