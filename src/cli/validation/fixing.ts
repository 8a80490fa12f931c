import fs from 'node:fs';
import { fail } from '../../analysis/contract/failures/Failure.ts';
import type { Fixed } from '../../analysis/validation/export/validationText.ts';
import { annotationSource } from '../../platform/node/files/annotationSource.ts';
import { writeChunks } from '../../platform/node/writing/writeChunks.ts';
import { fixAnnotations } from '../../tasks/validation/fixAnnotations.ts';
import { checkOutput } from '../output/checkOutput.ts';
import type { Inputs } from '../Inputs.ts';
import { onePositional } from '../options/readArguments.ts';

/** A file to fix, and where the result goes. */
export interface Fixing {
  readonly file: string;
  readonly output: string;
  readonly replaces: boolean;
}

/**
 * Nothing that the run reads is written over, and nothing else unless that is asked for.
 *
 * @param inputs what is read beside the file
 * @throws FailureError `arguments`, `output-exists`, `not-writable`
 */
export function fixingOf(
  output: string,
  files: readonly string[],
  { force, inputs }: { readonly force: boolean; readonly inputs: Inputs },
): Fixing {
  const file = onePositional(files, 'the annotation file to fix');
  inputs.add('the annotation file', file);
  inputs.refuse(output, '--fix');
  if (/\.gz$/i.test(output))
    fail({ code: 'arguments', message: '--fix writes plain JSON: name a file without .gz.' });
  if (!force && fs.existsSync(output)) fail({ code: 'output-exists', file: output });
  checkOutput(output);
  return { file, output, replaces: force };
}

/** @throws FailureError when the file cannot be read or fixed, and when the result cannot be written */
export async function writeFixed(
  { file, output, replaces }: Fixing,
  watching: Parameters<typeof fixAnnotations>[1],
): Promise<Fixed> {
  const { fixes, content } = await fixAnnotations(await annotationSource(file), watching);
  await writeChunks(output, content, { replaces });
  return { file, output, fixes };
}
