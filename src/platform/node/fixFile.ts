import fs from 'node:fs';
import { fail } from '../../analysis/contract/failures/Failure.ts';
import type { Fix } from '../../analysis/validation/Finding.ts';
import type { FixRequest } from '../../protocol/worker.ts';
import { fixAnnotations } from '../../tasks/validation/fixAnnotations.ts';
import type { AnalyzeFileOptions } from './analyzeFile.ts';
import { annotationSource } from './files/annotationSource.ts';
import { writeChunks } from './writing/writeChunks.ts';

/**
 * Writes what is safe to fix of a COCO file into another one, which may be there; nothing where there is nothing to fix.
 *
 * @throws FailureError `output-is-input` where that is the file itself, and as `fixAnnotations` and `writeChunks`
 */
export async function fixFile(
  { fix, output, examples }: FixRequest,
  { pause, signal }: AnalyzeFileOptions,
): Promise<readonly Fix[]> {
  if (isSame(fix, output)) fail({ code: 'output-is-input', file: output });
  const source = await annotationSource(fix);
  const { fixes, content } = await fixAnnotations(source, { pause, signal, examples });
  if (fixes.length > 0) await writeChunks(output, content, { replaces: true });
  return fixes;
}

function isSame(one: string, other: string): boolean {
  const [first, second] = [one, other].map(file =>
    fs.statSync(file, { bigint: true, throwIfNoEntry: false }),
  );
  return first !== undefined && first.dev === second?.dev && first.ino === second.ino;
}
