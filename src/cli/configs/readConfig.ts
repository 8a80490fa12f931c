import type { ConfigHost } from '../../analysis/configs/tree/openConfig.ts';
import type { OpenedConfig } from '../../analysis/configs/proof/OpenedConfig.ts';
import { recoverFile } from '../../platform/node/writing/recoverFile.ts';
import type { Environment } from '../Environment.ts';
import type { Inputs } from '../Inputs.ts';
import { readText, type TextFile } from '../readText.ts';

export interface ReadConfig extends TextFile, OpenedConfig {
  /** As it was named. */
  readonly path: string;
}

/**
 * A config with the files it builds on. What a run that was killed has left of any of them is undone first.
 *
 * @param inputs notes the files
 * @throws FailureError where the config itself cannot be read or parsed
 */
export async function readConfig(
  config: string,
  environment: Environment,
  inputs?: Inputs,
): Promise<ReadConfig> {
  inputs?.add('the config', config);
  recoverFile(config);
  const { openConfig } = await import('../../platform/node/configTools.ts');
  const file = readText(config);
  const host = noting(await environment.configHost(), inputs);
  const reopen = (text: string) => openConfig(config, text, host);
  return { path: config, ...file, documents: await reopen(file.text), reopen };
}

function noting(host: ConfigHost, inputs: Inputs | undefined): ConfigHost {
  return {
    ...host,
    read: async file => {
      inputs?.add('a base of the config', file);
      recoverFile(file);
      return host.read(file);
    },
  };
}
