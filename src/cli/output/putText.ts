import type { Environment } from '../Environment.ts';

/**
 * Writes what a command has made to a file, or else to standard output.
 *
 * @param refuseInputs throws where the file is one that was read
 * @throws FailureError `not-writable`, `partly-written`, `cancelled`, and what `refuseInputs` throws
 */
export async function putText(
  text: string,
  output: { readonly file: string | undefined; readonly refuseInputs: () => void },
  environment: Environment,
): Promise<void> {
  environment.signal.throwIfAborted();
  if (output.file === undefined) return environment.print(text);
  const { writeFile } = await import('../extras.ts');
  writeFile(output.file, text, output.refuseInputs);
}
