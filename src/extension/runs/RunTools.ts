import type { ScoreRequest, Scores } from '../../protocol/worker.ts';
import type { Session } from '../analysis/Session.ts';
import type { ConfigRecommendations } from '../configs/ConfigRecommendations.ts';
import type { Log } from '../ui/Log.ts';
import type { RunStore } from './RunStore.ts';

export interface RunTools {
  readonly session: Session;
  readonly recommendations: ConfigRecommendations;
  readonly runs: RunStore;
  /** AP of a model's detections on the images of an annotation file. */
  readonly scoreResults: (request: ScoreRequest) => Promise<Scores>;
  readonly log: Log;
}
