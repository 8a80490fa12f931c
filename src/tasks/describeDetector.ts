import type { ConfigSetup } from '../analysis/configs/reading/ConfigSetup.ts';
import { detectorFrom } from '../analysis/configs/detectorFrom.ts';
import type { DynamicDetector } from '../analysis/dynamic/explore/DynamicDetector.ts';
import { openConfig } from '../analysis/configs/openConfig.ts';
import type { ConfigHost } from '../analysis/configs/tree/openConfig.ts';

/** A config by the name it goes by, and its text. */
export interface ConfigFile {
  readonly file: string;
  readonly text: string;
}

/**
 * The detector that a config describes, with what it says about the training; or one that chooses its positives by its
 * predictions.
 *
 * @throws FailureError `config-broken`, `config-unsupported`, `config-no-detector`, `setup-out-of-range`, `input-too-large`
 */
export async function describeDetector(
  { file, text }: ConfigFile,
  host: ConfigHost,
): Promise<ConfigSetup | { readonly dynamic: DynamicDetector }> {
  const found = detectorFrom(file, await openConfig(file, text, host));
  return 'setup' in found ? found.setup : found;
}
