import type { Session } from '../analysis/Session.ts';
import type { ConfigRecommendations } from '../configs/ConfigRecommendations.ts';
import type { Log } from '../ui/Log.ts';
import type { RunStore } from './RunStore.ts';

export interface RunTools {
  readonly session: Session;
  readonly recommendations: ConfigRecommendations;
  readonly runs: RunStore;
  readonly log: Log;
}
