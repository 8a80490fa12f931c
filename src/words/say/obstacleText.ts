import type { PilotObstacle } from '../../analysis/contract/failures/PilotObstacle.ts';
import type { Explanation } from '../../analysis/contract/Explanation.ts';

/** What is in the way of pilots, without a full stop, and what to do; in one language. */
export type ObstacleWords = {
  readonly [K in PilotObstacle['kind']]: (
    obstacle: PilotObstacle & { readonly kind: K },
  ) => Explanation;
};

export function obstacleText(words: ObstacleWords, obstacle: PilotObstacle): Explanation {
  return (words[obstacle.kind] as (obstacle: PilotObstacle) => Explanation)(obstacle);
}
