import type { CandidateCounts } from '../../src/analysis/dynamic/candidates/CandidateCounts.ts';
import type { CandidateDetector } from '../../src/analysis/dynamic/frameworks/candidateDetectors.ts';
import type {
  PointExploration,
  PointSetting,
  QueryExploration,
} from '../../src/analysis/dynamic/explore/Exploration.ts';
import { exploreQueries } from '../../src/analysis/dynamic/explore/exploreQueries.ts';
import { ONE_TO_ONE_DETECTORS } from '../../src/analysis/dynamic/frameworks/oneToOneDetectors.ts';

const RULE = {
  fit: 'letterbox',
  region: { kind: 'inside', widened: null },
  strides: [8, 16],
  offset: 0.5,
  mostPerBox: 10,
} as const;

/** Three releases of one framework. */
const DETECTOR: CandidateDetector = {
  name: 'yolo',
  framework: 'Framework',
  assignment: 'task-aligned',
  side: 640,
  affine: { scale: 0.5, translate: 0.1 },
  releases: [
    { versions: { from: '3.0', to: null }, rule: RULE },
    { versions: { from: '2.0', to: '2.9' }, rule: RULE },
    { versions: { from: null, to: '1.9' }, rule: RULE },
  ],
};

/** Of 100 boxes, so many have no candidate. */
function countsOf(side: number, without: number): CandidateCounts {
  return {
    images: 4,
    imagesWithoutSize: 0,
    boxes: 100,
    pointsPerImage: (side / 8) ** 2 + (side / 16) ** 2,
    candidates: { count: 1000, range: [1000, 1000] },
    without: { count: without, range: [without, without] },
    tiedBoxes: 0,
    fewerThanClaimed: 50,
    positivesAtMost: 500,
    claimsAtMost: { count: 600, range: [600, 600] },
    levels: [
      { stride: 8, boxes: 100 - without, only: 20 },
      { stride: 16, boxes: 60, only: 0 },
    ],
    classes: [
      { boxes: 60, without: 0 },
      { boxes: 40, without },
    ],
    sizes: [
      { boxes: 50, without },
      { boxes: 30, without: 0 },
      { boxes: 20, without: 0 },
    ],
  };
}

function settingOf(side: number, without: readonly number[]): PointSetting {
  return {
    side,
    tiles: null,
    pictures: 4,
    releases: without.map(count => countsOf(side, count)),
    showings: {
      affine: { scale: 0.5, translate: 0.1 },
      draws: 16,
      boxes: 1600,
      dropped: 100,
      without: without.map(count => 15 * count),
    },
  };
}

/**
 * What-ifs with so many boxes of 100 without a candidate.
 *
 * @param without by side, one for each release, the newest first; the detector's own side first
 */
export function pointExploration(
  without: readonly (readonly [number, readonly number[]])[],
): PointExploration {
  const settings = without.map(([side, counts]) => settingOf(side, counts));
  return { kind: 'points', detector: DETECTOR, settings };
}

/** Images with these numbers of boxes, for a detector of the list. */
export function queryExploration(
  name: string,
  images: readonly number[],
  queries: readonly number[],
): QueryExploration {
  const detector = ONE_TO_ONE_DETECTORS.find(one => one.name === name);
  if (detector === undefined) throw new Error(name);
  const histogram = { images: new Float64Array(Math.max(...images) + 1) };
  for (const boxes of images) histogram.images[boxes] = (histogram.images[boxes] ?? 0) + 1;
  return exploreQueries(histogram, { detector, queries, batch: 2, classes: 3 });
}
