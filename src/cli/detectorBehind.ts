import type { ConfigDocument } from '../analysis/configs/syntax/ConfigNode.ts';
import { asFailure } from '../analysis/contract/Failure.ts';
import { DEFAULT_DETECTOR, presetNamed } from '../analysis/detectors/presets.ts';
import { describedDetector, type DetectorAtHand } from './detectorFor.ts';
import type { Environment } from './Environment.ts';

/**
 * The detector to analyze with before a config is changed: the preset that is named, else what the config describes, else
 * the default preset, which is told.
 *
 * @param documents of the config
 */
export async function detectorBehind(
  { detector, config }: { readonly detector?: string | undefined; readonly config: string },
  documents: readonly ConfigDocument[],
  environment: Environment,
): Promise<DetectorAtHand> {
  if (detector !== undefined) return { detector: presetNamed(detector).name };
  try {
    return await describedDetector(config, documents, environment);
  } catch (error) {
    const failure = asFailure(error);
    if (failure.code !== 'config-no-detector') throw error;
    environment.tell(
      `${config} describes no detector that could be read: analyzed with ${DEFAULT_DETECTOR}; --detector names another.`,
    );
    return { detector: DEFAULT_DETECTOR };
  }
}
