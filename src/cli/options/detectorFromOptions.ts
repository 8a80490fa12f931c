import type { SimulationInputs } from '../../analysis/contract/SimulationInputs.ts';
import type { ConfigDocument } from '../../analysis/configs/syntax/ConfigNode.ts';
import { fail } from '../../analysis/contract/failures/Failure.ts';
import { DEFAULT_DETECTOR } from '../../analysis/detectors/presets.ts';
import type { AnalysisRequest } from '../../tasks/AnalysisRequest.ts';
import { detectorAsked } from '../../tasks/detectorAsked.ts';
import type { Environment } from '../Environment.ts';
import type { Inputs } from '../Inputs.ts';
import { type ReadConfig, readConfig } from '../readConfig.ts';
import { gapWords } from '../../words/en/gapWords.ts';
import { gapText } from '../../words/say/gapText.ts';

/** A detector for an analysis, with what its config says about the training. */
export type ChosenDetector = Pick<AnalysisRequest, 'detector' | 'setup' | 'dynamic'> & {
  readonly training?: SimulationInputs;
};

/** Also the config that it was read from, where it was. */
export interface DetectorBeside extends ChosenDetector {
  readonly opened?: ReadConfig;
}

interface Wanted {
  readonly detector?: string | undefined;
  readonly config?: string | undefined;
}

/**
 * Which detector is meant: a preset by its name, or the one that a config describes, with what the config says about its
 * training. What could not be read of the config is told.
 *
 * @param inputs notes the files of the config
 * @throws FailureError `unknown-detector`, `config-no-detector`, `arguments` where both are given
 */
export async function detectorFromOptions(
  { detector, config }: Wanted,
  environment: Environment,
  inputs?: Inputs,
): Promise<DetectorBeside> {
  if (config === undefined) {
    const asked = { detector: detector ?? DEFAULT_DETECTOR };
    detectorAsked(asked);
    return asked;
  }
  if (detector !== undefined)
    fail({ code: 'arguments', message: 'Give --detector or --config, not both.' });
  const opened = await readConfig(config, environment, inputs);
  return { ...(await describedDetector(config, opened.documents, environment)), opened };
}

/** What a config says; what could not be read of it is told. */
async function describedDetector(
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
