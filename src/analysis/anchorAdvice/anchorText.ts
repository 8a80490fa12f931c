import { arithmeticOf } from '../detectors/arithmetics.ts';
import type { DetectorSetup } from '../detectors/DetectorSetup.ts';

/** The anchors of a setup as its framework's config says them. Empty for detectors without anchors. */
export function anchorText({ candidates }: DetectorSetup): string {
  if (candidates.kind !== 'anchors') return '';
  const arithmetic = arithmeticOf(candidates.generator, 'anchors');
  return arithmetic.settings?.(candidates.levels).join('\n') ?? '';
}
