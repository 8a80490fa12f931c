import { TimeSlice } from '../contract/steps/TimeSlice.ts';
import type { AssignerRule, CandidateRule, DetectorSetup } from '../detectors/DetectorSetup.ts';
import { seededRandom } from '../geometry/seededRandom.ts';
import type { AnchorCounts } from '../summary/AnchorTally.ts';
import { total } from '../summary/Counts.ts';
import { shapeAt } from '../summary/tallies/shapeGrid.ts';
import { tallyImages, type TallyOptions } from '../summary/tallyImages.ts';
import type { AnchorAdvice, AnchorOutcome } from './AnchorAdvice.ts';
import { redrawn } from './AnchorDesign.ts';
import { DesignJudge } from './DesignJudge.ts';
import { anchorText } from './anchorText.ts';
import { kMeansShapes } from './kMeansShapes.ts';
import { type Judged, searchedRules } from './searchedRules.ts';
import { sampleJob } from './sampleJob.ts';
import { searchDesign } from './searchDesign.ts';

/** Of the sampled images, so many judge a design while searching; all of them at the end. */
const SEARCH_IMAGES = 150;
/** Other anchors are only worth advising where they cover this share of the boxes more. */
const WORTH = 0.03;

/**
 * Looks for anchors that cover more boxes, where many are missed: as many a cell as before, changed as a whole, judged by
 * the detector's own rule. The seed of k-means is fixed: the same data gives the same advice.
 *
 * @returns null where the detector has no anchors to choose, few boxes are missed, or nothing better was found
 * @throws FailureError `cancelled`
 */
export async function adviseAnchors(
  present: DetectorSetup,
  { anchors, sample }: Judged,
  options: TallyOptions,
): Promise<AnchorAdvice | null> {
  const rules = searchedRules(present, anchors);
  if (rules === null) return null;
  const { candidates, assigner } = rules;
  const outcome = async (setup: DetectorSetup) =>
    outcomeOf(
      await tallyImages(sampleJob(sample, setup), {
        ...options,
        labelsOnly: true,
        progress: undefined,
      }),
      assigner,
    );
  const judged = sample.slice(0, SEARCH_IMAGES);
  const judge = await DesignJudge.of(
    judged,
    { setup: present, candidates, rule: assigner },
    options,
  );
  const design = await searchDesign(tried => judge.score(tried));

  const setup = redrawn(present, candidates, design);
  const [before, after] = [await outcome(present), await outcome(setup)];
  if (after.covered - before.covered < WORTH * before.boxes) return null;
  return {
    images: sample.length,
    setup,
    before,
    after,
    clusters: await new TimeSlice(options).run(
      kMeansShapes(shapesOf(anchors), anchorsPerCell(candidates), seededRandom(7)),
    ),
    text: anchorText(setup),
  };
}

function outcomeOf(
  { boxes, foreground }: AnchorCounts,
  { foregroundIou }: Extract<AssignerRule, { kind: 'max-iou' }>,
): AnchorOutcome {
  const { bestIous, matches, unmatched } = boxes;
  const coveredFrom = Math.round(foregroundIou * bestIous.length);
  return {
    boxes: total(matches),
    covered: total(bestIous.subarray(coveredFrom)),
    unmatched: total(unmatched),
    foreground: [...foreground],
  };
}

function shapesOf({ boxes }: Judged['anchors']) {
  return [...boxes.shapes].flatMap((weight, bin) =>
    weight === 0 ? [] : [{ ...shapeAt(bin), weight }],
  );
}

function anchorsPerCell(candidates: Extract<CandidateRule, { kind: 'anchors' }>): number {
  return Math.max(
    ...candidates.levels.map(({ sizes, aspectRatios }) => sizes.length * aspectRatios.length),
  );
}
