import type {
  CandidateRule,
  DetectorSetup,
  MaxIouRule,
} from '../../../src/analysis/detectors/DetectorSetup.ts';

/** The anchors of a detector that is known to have some. */
export function anchorsOf(setup: DetectorSetup): Extract<CandidateRule, { kind: 'anchors' }> {
  if (setup.candidates.kind !== 'anchors') throw new TypeError(`${setup.name} has no anchors`);
  return setup.candidates;
}

/** The rule of a detector that is known to assign by IoU. */
export function maxIouOf(setup: DetectorSetup): MaxIouRule {
  if (setup.assigner.kind !== 'max-iou') throw new TypeError(`${setup.name} has another rule`);
  return setup.assigner;
}
