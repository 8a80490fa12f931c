import { createTwoFilesPatch } from 'diff';
import { changeFile, requireChangeable } from '../platform/node/writing/changeFile.ts';
import type { Environment } from './Environment.ts';
import { Inputs } from './Inputs.ts';
import type { ReadConfig } from './configs/readConfig.ts';

interface Change {
  readonly opened: Pick<ReadConfig, 'path' | 'text' | 'bytes'>;
  /** The text that it is to have. */
  readonly next: string;
  readonly write: boolean;
  /** Refuses to change a file that the values come from. */
  readonly refuseInputs: () => void;
}

/**
 * Prints what would change in a config, and with `write` changes it. The difference comes first: where nobody can see it, it is
 * not made either.
 *
 * @throws FailureError where the file cannot be changed
 */
export async function changeConfig(
  { opened: { path, text, bytes }, next, write, refuseInputs }: Change,
  { print, signal }: Pick<Environment, 'print' | 'signal'>,
): Promise<void> {
  signal.throwIfAborted();
  if (write) requireChangeable(path, bytes);
  await print(unifiedDiff(path, text, next));
  signal.throwIfAborted();
  refuseInputs();
  if (write) changeFile(path, next, bytes);
}

/** Refuses to change the file that the values come from. @param config null where nothing is to be changed */
export function refusal(config: string | null, positionals: readonly string[]): () => void {
  const inputs = new Inputs();
  for (const file of positionals) inputs.add('the report or annotation file', file);
  return () => {
    if (config !== null) inputs.refuse(config, '--config');
  };
}

/** With the names of git, so that `git apply` and `patch -p1` take it. */
function unifiedDiff(file: string, before: string, after: string): string {
  const name = file.replaceAll('\\', '/').replace(/^\//, '');
  return createTwoFilesPatch(`a/${name}`, `b/${name}`, before, after, '', '', {
    headerOptions: { includeIndex: false, includeUnderline: false, includeFileHeaders: true },
  });
}
