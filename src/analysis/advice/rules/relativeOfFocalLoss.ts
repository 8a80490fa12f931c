import type { DetectorSetup } from '../../detectors/DetectorSetup.ts';
import type { AdviceContext } from '../AdviceContext.ts';
import type { AdviceRule, Finding } from '../AdviceRule.ts';
import { type Measure, parameter } from '../measures.ts';

const CODES = {
  varifocal: 'varifocal-alpha',
  'quality-focal': 'quality-focal-beta',
  'heat-map': 'heat-map-exponents',
} as const satisfies Record<NonNullable<DetectorSetup['loss']['kind']>, string>;

type RelativeOfFocalLoss = Finding<
  (typeof CODES)[keyof typeof CODES],
  { gamma: Measure<'parameter'> }
>;

/**
 * Losses of the focal family whose α and γ mean something else: varifocal (Zhang et al. 2021, arXiv:2008.13367, eq. 2),
 * quality focal (Li et al. 2020, arXiv:2006.04388, eq. 2), penalty-reduced on heat maps (Law & Deng 2018,
 * arXiv:1808.01244, eq. 1). Silent for focal loss and cross entropy.
 */
export const relativeOfFocalLoss = {
  group: 'pair',
  needsSimulation: false,
  advise({ setup: { loss } }: AdviceContext): RelativeOfFocalLoss | null {
    if (loss.kind === undefined) return null;
    return { code: CODES[loss.kind], evidence: { gamma: parameter(loss.gamma) } };
  },
} as const satisfies AdviceRule;
