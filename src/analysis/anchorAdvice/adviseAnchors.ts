import { TimeSlice } from '../contract/steps/TimeSlice.ts';
import type { AssignerRule, CandidateRule, DetectorSetup } from '../detectors/DetectorSetup.ts';
import { seededRandom } from '../geometry/seededRandom.ts';
import type { AnchorCounts } from '../summary/AnchorTally.ts';
import { total } from '../summary/Counts.ts';
import { shapeAt } from '../summary/tallies/shapeGrid.ts';
import type { ImageSample } from '../summary/ImageSample.ts';
import { tallyImages, type TallyOptions } from '../summary/tallyImages.ts';
import type { Summary } from '../summary/Summary.ts';
import type { AnchorAdvice, AnchorOutcome } from './AnchorAdvice.ts';
import { redrawn } from './AnchorDesign.ts';
import { anchorText } from './anchorText.ts';
import { kMeansShapes } from './kMeansShapes.ts';
import { sampleJob } from './sampleJob.ts';
import { searchDesign } from './searchDesign.ts';

/** Advice is worth its time where this share of the boxes has no anchor at the foreground threshold. */
const WEAK_SHARE = 0.1;
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
  { anchors, sample }: Pick<Summary, 'anchors' | 'sample'>,
  options: TallyOptions,
): Promise<AnchorAdvice | null> {
  const { candidates, assigner } = present;
  const boxes = total(anchors.boxes.matches);
  if (candidates.kind !== 'anchors' || assigner.kind !== 'max-iou' || boxes === 0) return null;
  // SSD's anchors are no sizes at ratios that a search could move.
  if (candidates.levels.some(level => level.shapes)) return null;
  if (total(anchors.boxes.weak) < WEAK_SHARE * boxes) return null;

  const judged = sample.slice(0, SEARCH_IMAGES);
  const outcome = async (setup: DetectorSetup, on: ImageSample) =>
    outcomeOf(
      await tallyImages(sampleJob(on, setup), {
        ...options,
        labelsOnly: true,
        progress: undefined,
      }),
      assigner,
    );
  const design = await searchDesign(async tried => {
    const {
      covered,
      boxes: seen,
      meanIou,
    } = await outcome(redrawn(present, candidates, tried), judged);
    // Coverage decides; the mean IoU leads the search where coverage is flat.
    return (covered + 0.2 * meanIou * seen) / Math.max(1, seen);
  });

  const setup = redrawn(present, candidates, design);
  const [before, after] = [await outcome(present, sample), await outcome(setup, sample)];
  if (after.covered - before.covered < WORTH * before.boxes) return null;
  return {
    images: sample.length,
    setup,
    before: plain(before),
    after: plain(after),
    clusters: await new TimeSlice(options).run(
      kMeansShapes(shapesOf(anchors), anchorsPerCell(candidates), seededRandom(7)),
    ),
    text: anchorText(setup),
  };
}

type Judged = AnchorOutcome & { readonly meanIou: number };

function outcomeOf(
  tally: AnchorCounts,
  { foregroundIou }: Extract<AssignerRule, { kind: 'max-iou' }>,
): Judged {
  const { bestIous, matches, unmatched } = tally.boxes;
  const boxes = total(matches);
  const bins = bestIous.length;
  const covered = bestIous.reduce(
    (sum, number, bin) => (bin >= Math.round(foregroundIou * bins) ? sum + number : sum),
    0,
  );
  const meanIou = bestIous.reduce((sum, number, bin) => sum + (number * (bin + 0.5)) / bins, 0);
  return {
    boxes,
    covered,
    unmatched: total(unmatched),
    foreground: [...tally.foreground],
    meanIou: boxes === 0 ? 0 : meanIou / boxes,
  };
}

function plain({ boxes, covered, unmatched, foreground }: Judged): AnchorOutcome {
  return { boxes, covered, unmatched, foreground };
}

function shapesOf(tally: AnchorCounts) {
  return [...tally.boxes.shapes].flatMap((weight, bin) =>
    weight === 0 ? [] : [{ ...shapeAt(bin), weight }],
  );
}

function anchorsPerCell(candidates: Extract<CandidateRule, { kind: 'anchors' }>): number {
  return Math.max(
    ...candidates.levels.map(({ sizes, aspectRatios }) => sizes.length * aspectRatios.length),
  );
}
