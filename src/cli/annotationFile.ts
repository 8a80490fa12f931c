import type { Environment } from './Environment.ts';
import { onePositional } from './options/readArguments.ts';

/**
 * The annotation file that is named, else the one that the config trains on.
 *
 * @param what the file is for messages: `the annotation file to analyze`
 * @throws FailureError `arguments`, `config-no-annotations`
 */
export async function annotationFile(
  positionals: readonly string[],
  { what, config }: { readonly what: string; readonly config: string | undefined },
  environment: Environment,
): Promise<string> {
  if (positionals.length > 0 || config === undefined) return onePositional(positionals, what);
  const { annotationsOf, readConfig } = await import('./extras.ts');
  const { documents } = await readConfig(config, environment);
  return annotationsOf(config, documents, environment);
}
