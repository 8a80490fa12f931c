import type { MatchReason, UnmatchedBox } from './MatchReason.ts';

/** Where places are foreground by their position: another box took them, or there are none. */
export function pointReasons({ wanted }: UnmatchedBox): MatchReason {
  return wanted ? 'taken-by-neighbour' : 'no-point';
}
