import type { RunningPilot } from '../../src/analysis/report/RunningPilot.ts';
import type { ExamplesAnswer } from '../../src/analysis/report/ShownExamples.ts';
import type { Host } from '../host/Host.ts';
import type { ThemeSource } from '../theme/watchTheme.ts';
import type { Observable } from './observable.ts';
import type { Wording } from './Wording.ts';

/** The context that every section of a page receives. */
export interface Page extends Wording {
  /** `view`: the side bar; `report`, `compare`: a panel or a browser tab. */
  readonly kind: 'view' | 'report' | 'compare';
  readonly host: Host;
  readonly theme: ThemeSource;
  /** Id of the class that the charts are filtered by; null for all classes. */
  readonly chosenClass: Observable<number | string | null>;
  /** Pilots that are trained now; null where there are none. */
  readonly pilot: Observable<RunningPilot | null>;
  /** The last objects that came on their images; null before any. */
  readonly examples: Observable<ExamplesAnswer | null>;
}
