import type { SimulationInputs } from '../../analysis/contract/SimulationInputs.ts';
import { fail } from '../../analysis/contract/failures/Failure.ts';
import { DEFAULT_DETECTOR } from '../../analysis/detectors/defaultDetector.ts';
import type { AnalysisRequest } from '../../tasks/AnalysisRequest.ts';
import { detectorAsked } from '../../tasks/detectorAsked.ts';
import type { Environment } from '../Environment.ts';
import type { Inputs } from '../Inputs.ts';
import type { ReadConfig } from '../configs/readConfig.ts';

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
  const { describedDetector, readConfig } = await import('../extras.ts');
  const opened = await readConfig(config, environment, inputs);
  return { ...(await describedDetector(config, opened.documents, environment)), opened };
}
