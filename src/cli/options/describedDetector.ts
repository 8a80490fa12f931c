import type { ConfigDocument } from '../../analysis/configs/syntax/ConfigNode.ts';
import { gapWords } from '../../words/en/gapWords.ts';
import { gapText } from '../../words/say/gapText.ts';
import type { Environment } from '../Environment.ts';
import type { ChosenDetector } from './detectorFromOptions.ts';

/** What a config says; what could not be read of it is told. */
export async function describedDetector(
  config: string,
  documents: readonly ConfigDocument[],
  environment: Environment,
): Promise<ChosenDetector> {
  const { detectorFrom } = await import('../../platform/node/configTools.ts');
  const found = detectorFrom(config, documents);
  if ('dynamic' in found) return { detector: found.dynamic.name, dynamic: found.dynamic };
  const { setup, warnings, training } = found.setup;
  for (const warning of warnings) environment.logError(`${config}: ${gapText(warning, gapWords)}`);
  return { detector: setup.name, setup, training };
}
