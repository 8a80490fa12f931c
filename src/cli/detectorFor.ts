import { openConfig } from '../analysis/configs/openConfig.ts';
import { setupFrom } from '../analysis/configs/setup/setupFrom.ts';
import type { SimulationInputs } from '../analysis/contract/SimulationInputs.ts';
import { fail } from '../analysis/contract/Failure.ts';
import { DEFAULT_DETECTOR, presetNamed } from '../analysis/detectors/presets.ts';
import type { AnalysisRequest } from '../analysis/protocol/worker.ts';
import type { Environment } from './Environment.ts';
import { readText } from './readText.ts';

interface Wanted {
  readonly detector?: string | undefined;
  readonly config?: string | undefined;
}

/**
 * Which detector is meant: a preset by its name, or the one that a config describes, with what the config says about its
 * training. What could not be read of the config is told.
 *
 * @throws FailureError `unknown-detector`, `config-no-detector`, `arguments` where both are given
 */
export async function detectorFor(
  { detector, config }: Wanted,
  environment: Environment,
): Promise<Pick<AnalysisRequest, 'detector' | 'setup'> & { training?: SimulationInputs }> {
  if (config === undefined) return { detector: presetNamed(detector ?? DEFAULT_DETECTOR).name };
  if (detector !== undefined)
    fail({ code: 'arguments', message: 'Give --detector or --config, not both.' });
  const documents = await openConfig(config, readText(config).text, environment.surroundings);
  const { setup, warnings, training } = setupFrom(config, documents);
  for (const warning of warnings) environment.tell(`${config}: ${warning}\n`);
  return { detector: setup.name, setup, training };
}
