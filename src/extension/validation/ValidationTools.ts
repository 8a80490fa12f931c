import type { ValidatedFile } from '../../analysis/validation/Finding.ts';
import type { ValidateRequest } from '../../protocol/worker.ts';
import type { Watching } from '../analysis/runInWorker.ts';
import type { Log } from '../ui/Log.ts';
import type { AnnotationDiagnostics } from './AnnotationDiagnostics.ts';

export interface ValidationTools {
  readonly mistakes: Pick<AnnotationDiagnostics, 'show'>;
  /** Finds them in a thread of its own. */
  readonly findMistakes: (
    request: ValidateRequest,
    watching: Watching,
  ) => Promise<readonly ValidatedFile[]>;
  readonly log: Log;
}
