import type { DetectorSetup } from '../../../src/analysis/detectors/DetectorSetup.ts';

/** The numbers of a setup, without what it says beside them. */
export const named = ({
  name: _n,
  from: _f,
  source: _s,
  notModelled: _m,
  stated: _t,
  ...numbers
}: DetectorSetup) => numbers;
