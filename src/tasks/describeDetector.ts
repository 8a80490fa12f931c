import type { ConfigSetup } from '../analysis/configs/reading/ConfigSetup.ts';
import { setupFrom } from '../analysis/configs/setupFrom.ts';
import { openConfig } from '../analysis/configs/openConfig.ts';
import type { ConfigSurroundings } from '../analysis/configs/tree/openConfig.ts';

/** A config by the name it goes by, and its text. */
export interface ConfigFile {
  readonly file: string;
  readonly text: string;
}

/**
 * The detector that a config describes, with what it says about the training.
 *
 * @throws FailureError `config-broken`, `config-unsupported`, `config-no-detector`, `setup-out-of-range`, `input-too-large`
 */
export async function describeDetector(
  { file, text }: ConfigFile,
  around: ConfigSurroundings,
): Promise<ConfigSetup> {
  return setupFrom(file, await openConfig(file, text, around));
}
