import type { CandidateDetector } from '../frameworks/candidateDetectors.ts';
import { countCandidates } from '../candidates/countCandidates.ts';
import { countShowings } from '../candidates/countShowings.ts';
import type { Steps } from '../../contract/steps/Steps.ts';
import type { ShownBoxes } from '../../dataset/shownBoxes.ts';
import type { PointExploration, PointSetting } from './Exploration.ts';
import { tiledBoxes, type TileRule } from './tiledBoxes.ts';

export interface PointQuestions {
  readonly detector: CandidateDetector;
  /** Pixels of the input; the detector's own where there are none. */
  readonly sides: readonly number[];
  readonly tiles: readonly TileRule[];
  /** Rows of the table of categories. */
  readonly categories: number;
}

/** Counts candidates for every input size, of whole pictures and of tiles. */
export function* explorePoints(
  shown: ShownBoxes,
  { detector, sides, tiles, categories }: PointQuestions,
): Steps<PointExploration> {
  const settings: PointSetting[] = [];
  for (const rule of [null, ...tiles]) {
    const cut = rule === null ? null : yield* tiledBoxes(shown, rule);
    const pictures = cut?.shown ?? shown;
    for (const side of sides.length === 0 ? [detector.side] : sides) {
      const { affine } = detector;
      const [newest, ...older] = detector.releases;
      const rules = [newest.rule, ...older.map(release => release.rule)] as const;
      settings.push({
        side,
        tiles: rule === null || cut === null ? null : { ...rule, lost: cut.lost, cut: cut.cut },
        pictures: pictures.width.length,
        releases: yield* countCandidates(pictures, { rules, side, categories }),
        showings: affine && (yield* countShowings(pictures, rules, { affine, side })),
      });
    }
  }
  return { kind: 'points', detector, settings };
}
