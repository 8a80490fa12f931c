import type { CandidateRule } from '../../detectors/DetectorSetup.ts';
import type { MatchReason, UnmatchedBox } from './MatchReason.ts';
import { shapeReason } from './shapeReason.ts';

/** Where a box takes the anchors of about its shape: another box took them, none has its shape, or none is there. */
export function shapeReasons(
  candidates: CandidateRule,
  ratio: number,
): (box: UnmatchedBox) => MatchReason {
  const levels = candidates.kind === 'shapes' ? candidates.levels : [];
  return box => {
    if (box.wanted) return 'taken-by-neighbour';
    return levels.length === 0 ? 'no-point' : (shapeReason(box, levels, ratio) ?? 'no-point');
  };
}
