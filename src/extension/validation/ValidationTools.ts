import type { Fix, ValidatedFile } from '../../analysis/validation/Finding.ts';
import type { FixRequest, ValidateRequest } from '../../protocol/worker.ts';
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
  /** Writes a fixed copy in a thread of its own. */
  readonly writeFixed: (request: FixRequest, watching: Watching) => Promise<readonly Fix[]>;
  readonly log: Log;
}
