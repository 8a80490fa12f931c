import type { ConfigFacts } from '../tasks/configFacts.ts';
import type { Environment } from './Environment.ts';
import type { Inputs } from './Inputs.ts';
import { readConfig, type ReadConfig } from './configs/readConfig.ts';

/** A config as it was read, and what it says of itself. */
export interface OpenedFacts {
  readonly opened: ReadConfig;
  readonly facts: ConfigFacts;
}

/**
 * Reads a config with the files it builds on.
 *
 * @param inputs notes the files
 * @throws FailureError where the config itself cannot be read or parsed
 */
export async function readFacts(
  config: string,
  environment: Environment,
  inputs?: Inputs,
): Promise<OpenedFacts> {
  const { configFacts } = await import('../platform/node/configTools.ts');
  const opened = await readConfig(config, environment, inputs);
  return { opened, facts: configFacts(config, opened.documents) };
}

/** The same config, when some time has passed. @throws FailureError */
export async function readAgain({ opened, facts }: OpenedFacts): Promise<OpenedFacts> {
  const { configFacts } = await import('../platform/node/configTools.ts');
  const documents = await opened.reopen(opened.text);
  return { opened: { ...opened, documents }, facts: configFacts(facts.file, documents) };
}
