import type { CandidateRule, DetectorSetup } from '../detectors/DetectorSetup.ts';

/** The candidates of a detector, which must be of the kind that its rule is for. */
export function candidatesOf<K extends CandidateRule['kind']>(
  { name, assigner, candidates }: DetectorSetup,
  kind: K,
): Extract<CandidateRule, { kind: K }> {
  if (candidates.kind !== kind)
    throw new TypeError(`${name}: ${assigner.kind} does not go with ${candidates.kind}`);
  return candidates as Extract<CandidateRule, { kind: K }>;
}
