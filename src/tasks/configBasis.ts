import type { ConfigSetup } from '../analysis/configs/reading/ConfigSetup.ts';
import { canonicalJson } from '../analysis/contract/text/canonicalJson.ts';
import type { ConfigFacts } from './configFacts.ts';
import { setupDigest } from '../analysis/detectors/setupDigest.ts';
import { statedValues } from './statedValues.ts';

/**
 * All of a config that its pair depends on, as a text: equal as long as neither the config nor a file that it builds on
 * says anything else of the detector and its training. The present α and γ, and the lines, are no part of it.
 */
function configBasis({ setup, training, head }: ConfigSetup): string {
  const { origins: _, ...said } = training;
  return canonicalJson({
    digest: setupDigest(setup),
    leavesOut: setup.leavesOut,
    head,
    said,
    stated: statedValues(setup.stated ?? {}),
  });
}

/** The same of what was described; of what could not be read, why. */
export function detectorBasis({ detector }: ConfigFacts): string {
  return 'setup' in detector ? configBasis(detector.setup) : canonicalJson(detector.failure);
}
