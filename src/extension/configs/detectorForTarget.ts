import type { ConfigDetector } from '../../analysis/configs/detectorFrom.ts';
import { detectorOf } from '../../tasks/recommendForConfig.ts';
import { configOfTarget } from './configTarget.ts';
import { factsOf, type FactsOfConfig } from './factsOf.ts';

/** The detector of a target where it is a config; undefined for a preset. @throws FailureError where it cannot be read */
export async function detectorForTarget(
  detector: string | null,
): Promise<ConfigDetector | undefined> {
  const config = configOfTarget(detector);
  return config === null ? undefined : detectorIn(await factsOf(config));
}

export function detectorIn({ detector, dynamic }: FactsOfConfig): ConfigDetector {
  return dynamic === null ? { setup: detectorOf(detector) } : { dynamic };
}
