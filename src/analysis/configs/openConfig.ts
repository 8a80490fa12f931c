import { ALL_FRAMEWORKS } from './frameworks/lists/frameworks.ts';
import type { PackagedConfig } from './reading/Framework.ts';
import type { ConfigDocument } from './syntax/ConfigNode.ts';
import { type ConfigHost, openConfig as open } from './tree/openConfig.ts';

/**
 * The documents of a config with the files it builds on, configs of installed packages among them.
 *
 * @throws FailureError as `tree/openConfig.ts` does
 */
export function openConfig(
  file: string,
  text: string,
  host: ConfigHost,
): Promise<ConfigDocument[]> {
  return open(file, text, { ...host, packaged });
}

function packaged(reference: string): PackagedConfig | null {
  for (const framework of ALL_FRAMEWORKS) {
    const found = framework.packaged?.(reference) ?? null;
    if (found !== null) return found;
  }
  return null;
}
