import { TimeSlice } from '../contract/TimeSlice.ts';
import type { AssignerRule, CandidateRule, DetectorSetup } from '../detectors/DetectorSetup.ts';
import { seededRandom } from '../geometry/seededRandom.ts';
import type { AnchorTally } from '../summary/AnchorTally.ts';
import { total } from '../summary/Counts.ts';
import { shapeAt } from '../summary/shapeGrid.ts';
import { tallyImages, type TallyOptions } from '../summary/tallyImages.ts';
import type { TallyJob } from '../summary/TallyJob.ts';
import type { AnchorAdvice, AnchorOutcome } from './AnchorAdvice.ts';
import { redrawn } from './AnchorDesign.ts';
import { anchorText } from './anchorText.ts';
import { kMeansShapes } from './kMeansShapes.ts';
import { sampleJob } from './sampleJob.ts';
import { searchDesign } from './searchDesign.ts';

/** Advice is worth its time where this share of the boxes has no anchor at the foreground threshold. */
const WEAK_SHARE = 0.1;
/** Images a design is judged on while searching, and at the end. */
const SEARCH_IMAGES = 150;
const FINAL_IMAGES = 600;
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
  job: TallyJob,
  tally: AnchorTally,
  options: TallyOptions,
): Promise<AnchorAdvice | null> {
  const { candidates, assigner } = job.setup;
  const boxes = total(tally.boxes.matches);
  if (candidates.kind !== 'anchors' || assigner.kind !== 'max-iou' || boxes === 0) return null;
  // SSD's anchors are no sizes at ratios that a search could move.
  if (candidates.levels.some(level => level.shapes)) return null;
  if (total(tally.boxes.weak) < WEAK_SHARE * boxes) return null;

  const slice = new TimeSlice(options);
  const judged = await slice.run(sampleJob(job, SEARCH_IMAGES));
  const outcome = async (setup: DetectorSetup, sample: TallyJob) =>
    outcomeOf(
      await tallyImages(
        { ...sample, setup },
        { ...options, labelsOnly: true, progress: undefined },
      ),
      assigner,
    );
  const design = await searchDesign(async tried => {
    const {
      covered,
      boxes: seen,
      meanIou,
    } = await outcome(redrawn(job.setup, candidates, tried), judged);
    // Coverage decides; the mean IoU leads the search where coverage is flat.
    return (covered + 0.2 * meanIou * seen) / Math.max(1, seen);
  });

  const sample = await slice.run(sampleJob(job, FINAL_IMAGES));
  const setup = redrawn(job.setup, candidates, design);
  const [before, after] = [await outcome(job.setup, sample), await outcome(setup, sample)];
  if (after.covered - before.covered < WORTH * before.boxes) return null;
  return {
    images: sample.images.count,
    setup,
    before: plain(before),
    after: plain(after),
    clusters: await slice.run(
      kMeansShapes(shapesOf(tally), anchorsPerCell(candidates), seededRandom(7)),
    ),
    text: anchorText(setup),
  };
}

type Judged = AnchorOutcome & { readonly meanIou: number };

function outcomeOf(
  tally: AnchorTally,
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

function shapesOf(tally: AnchorTally) {
  return [...tally.boxes.shapes].flatMap((weight, bin) =>
    weight === 0 ? [] : [{ ...shapeAt(bin), weight }],
  );
}

function anchorsPerCell(candidates: Extract<CandidateRule, { kind: 'anchors' }>): number {
  return Math.max(
    ...candidates.levels.map(({ sizes, aspectRatios }) => sizes.length * aspectRatios.length),
  );
}
