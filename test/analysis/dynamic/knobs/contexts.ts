import { CANDIDATE_DETECTORS } from '../../../../src/analysis/dynamic/frameworks/candidateDetectors.ts';
import type { DynamicDetector } from '../../../../src/analysis/dynamic/explore/DynamicDetector.ts';
import { dynamicPreset } from '../../../../src/analysis/dynamic/explore/dynamicPresets.ts';
import type { PointSetting } from '../../../../src/analysis/dynamic/explore/Exploration.ts';
import { exploreQueries } from '../../../../src/analysis/dynamic/explore/exploreQueries.ts';
import { withOwn } from '../../../../src/analysis/dynamic/explore/standardSettings.ts';
import type { KnobContext } from '../../../../src/analysis/dynamic/knobs/KnobContext.ts';
import type { BoxesPerImage } from '../../../../src/analysis/dynamic/queries/boxesPerImage.ts';

export function presetOf(name: string): DynamicDetector {
  const preset = dynamicPreset(name);
  if (preset === null) throw new RangeError(name);
  return preset;
}

/** `{ 0: 10, 3: 5 }`: ten images without a box, five with three. */
export function histogram(images: Readonly<Record<number, number>>): BoxesPerImage {
  const counts = new Float64Array(Math.max(...Object.keys(images).map(Number)) + 1);
  for (const [boxes, number] of Object.entries(images)) counts[Number(boxes)] = number;
  return { images: counts };
}

const NO_DATA: KnobContext['data'] = {
  perImage: histogram({ 1: 100 }),
  boxesByCategory: [50, 50],
  imagesByCategory: [50, 50],
  medianSize: null,
};

/** What a detector of queries has with images of so many boxes. */
export function queryContext(
  name: string,
  images: Readonly<Record<number, number>>,
  { batch = 16, detector = presetOf(name) }: { batch?: number; detector?: DynamicDetector } = {},
): KnobContext {
  const perImage = histogram(images);
  if (detector.counts?.kind !== 'queries') throw new RangeError(name);
  const queries = withOwn(detector.counts.detector.rule.queries, [100, 500]);
  const asked = { detector: detector.counts.detector, queries, batch, classes: 3 };
  return {
    detector,
    exploration: exploreQueries(perImage, asked),
    data: { ...NO_DATA, perImage },
  };
}

/** What YOLO11 has where so many of a thousand boxes have no candidate; the first size is its own. */
export function pointContext(
  sides: readonly (readonly [side: number, without: readonly number[]])[],
  data: Partial<KnobContext['data']> = {},
  {
    detector = presetOf('yolo11'),
    plain = false,
  }: { detector?: DynamicDetector; plain?: boolean } = {},
): KnobContext {
  const [yolo11] = CANDIDATE_DETECTORS;
  if (yolo11 === undefined) throw new RangeError('no detectors');
  const settings = sides.map(([side, without]): PointSetting => ({
    side,
    tiles: null,
    pictures: 100,
    releases: without.map(count => ({
      images: 100,
      imagesWithoutSize: 0,
      boxes: 1000,
      pointsPerImage: (21 * side * side) / 1024,
      candidates: { count: 1, range: [1, 1] },
      without: { count, range: [count - 2, count] },
      tiedBoxes: 2,
      fewerThanClaimed: 0,
      positivesAtMost: 1,
      claimsAtMost: { count: 1, range: [1, 1] },
      levels: [],
      classes: [],
      sizes: [],
    })),
    showings: plain
      ? null
      : {
          affine: { scale: 0.5, translate: 0.1 },
          draws: 1,
          boxes: 1100,
          dropped: 100,
          without,
        },
  }));
  const exploration = { kind: 'points', detector: yolo11, settings } as const;
  return { detector, exploration, data: { ...NO_DATA, ...data } };
}
