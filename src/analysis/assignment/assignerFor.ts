import type { BoxColumns } from '../dataset/Dataset.ts';
import type { DetectorSetup } from '../detectors/DetectorSetup.ts';
import { familyOf } from './families.ts';
import type { ImageAssigner } from './ImageAssigner.ts';

/**
 * The assigner of a detector. Its buffers grow with the largest image and are reused.
 *
 * @param sweepModule `sweepAnchors.wasm`, compiled; without it plain TypeScript does the same
 */
export function assignerFor(
  setup: DetectorSetup,
  annotations: BoxColumns,
  sweepModule?: WebAssembly.Module,
): ImageAssigner {
  return familyOf(setup).assigner({ setup, annotations, rule: setup.assigner, sweepModule });
}
