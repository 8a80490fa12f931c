import type { ConfigSetup } from '../analysis/configs/reading/ConfigSetup.ts';
import type { ConfigHost } from '../analysis/configs/tree/openConfig.ts';
import type { DynamicDetector } from '../analysis/dynamic/explore/DynamicDetector.ts';
import type { ConfigFile } from '../tasks/describeDetector.ts';

/**
 * The detector that a config describes, for `analyze`: its `setup`, or `dynamic` where it chooses its positives by its predictions; the parsers of all syntaxes are loaded with the first.
 *
 * @throws FailureError `config-broken`, `config-unsupported`, `config-no-detector`, `setup-out-of-range`, `input-too-large`
 */
export async function describeDetector(
  config: ConfigFile,
  host: ConfigHost,
): Promise<ConfigSetup | { readonly dynamic: DynamicDetector }> {
  const task = await import('../tasks/describeDetector.ts');
  return task.describeDetector(config, host);
}
