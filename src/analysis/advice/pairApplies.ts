import type { DetectorSetup } from '../detectors/DetectorSetup.ts';

/**
 * Whether a pair for focal loss on all anchors can be written into this detector as it is: its loss is focal loss or cross
 * entropy on one output a class, and no balanced sample is taken before it.
 */
export function pairApplies({ loss, sampling }: DetectorSetup): boolean {
  return loss.kind === undefined && loss.objectness !== true && sampling?.kind !== 'balanced';
}
