import type { Exploration } from '../../../dynamic/explore/Exploration.ts';
import type { SplitFigures } from './SplitComparison.ts';

/** What a split is for a detector that chooses its positives by its predictions, at its own setting: the first. */
export function dynamicFigures(
  exploration: Exploration | null,
): Pick<SplitFigures, 'candidates' | 'queries'> {
  if (exploration?.kind === 'points') {
    const newest = exploration.settings[0]?.releases[0];
    if (newest === undefined) return NONE;
    const { boxes, candidates, without } = newest;
    const perBox = boxes === 0 ? null : candidates.count / boxes;
    return { ...NONE, candidates: { boxes, perBox, without: without.count } };
  }
  const own = exploration?.settings[0];
  if (own === undefined) return NONE;
  const { matches, negativesPerPositive: ratio } = own;
  const negativesPerPositive = Number.isNaN(ratio) ? null : ratio;
  const { boxes, lost } = matches;
  return { ...NONE, queries: { boxes, lost, negativesPerPositive } };
}

const NONE = { candidates: null, queries: null };
