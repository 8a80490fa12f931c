import type { DetectorSetup } from '../detectors/DetectorSetup.ts';

/** Whether a detector is one of points with focal loss over all of them (FCOS): its pair is the published one. */
export function hasPublishedPair({
  assigner,
  loss,
  sampling,
}: Pick<DetectorSetup, 'assigner' | 'loss' | 'sampling'>): boolean {
  return assigner.kind === 'fcos' && loss.kind === undefined && sampling === undefined;
}
