import type { SideLimits } from '../Arithmetic.ts';
import { type FrameworkWith, frameworksWith } from '../arithmetics.ts';
import { candidatesCheck } from './candidatesCheck.ts';
import { type Check, choice, fields, flag, kinds, list, number, optional, text } from './checks.ts';
import { gap } from './checks.ts';
import type {
  AssignerRule,
  AtssRule,
  CenterNetRule,
  ClassificationLoss,
  CrowdRegionRule,
  DetectorSetup,
  FcosRule,
  ImageFilter,
  MaxIouRule,
  ResizeRule,
  SamplingRule,
  SsdRule,
  Yolov5Rule,
} from '../DetectorSetup.ts';
import { checkInputSize } from './checkInputSize.ts';
import { checkTogether } from './checkTogether.ts';
import { LENGTHS, RANGES } from './setupRanges.ts';
import { trainingFactsCheck } from './trainingFactsCheck.ts';

type KindOf<T, K> = Omit<Extract<T, { kind: K }>, 'kind'>;

/** By the framework whose arithmetic it is. */
const keepsAspect = Object.fromEntries(
  frameworksWith('resize').map(framework => [
    framework,
    fields<SideLimits>({
      shorterSide: number(RANGES.side),
      longerSide: number(RANGES.longerSide),
    }),
  ]),
) as Record<FrameworkWith<'resize'>, Check>;

const resize = kinds<ResizeRule>({
  ...keepsAspect,
  'tf-keep-aspect': fields<KindOf<ResizeRule, 'tf-keep-aspect'>>({
    shorterSide: number(RANGES.side),
    longerSide: number(RANGES.longerSide),
    padToSquare: flag,
  }),
  fixed: fields<KindOf<ResizeRule, 'fixed'>>({
    height: number(RANGES.side),
    width: number(RANGES.side),
  }),
  letterbox: fields<KindOf<ResizeRule, 'letterbox'>>({ side: number(RANGES.side) }),
});

const assigner = kinds<AssignerRule>({
  'max-iou': fields<Omit<MaxIouRule, 'kind'>>({
    foregroundIou: number(RANGES.foregroundIou),
    backgroundIou: number(RANGES.iou),
    precision: choice('float32', 'float64'),
    backgroundIncludesThreshold: optional(flag),
    lowQualityMatches: choice('none', 'own', 'box', 'first'),
    lowQualityIou: optional(number(RANGES.iou)),
    firstBestOnly: optional(flag),
    ignoreCentresInPadding: optional(flag),
    crowdRegions: optional(
      fields<CrowdRegionRule>({
        share: number(RANGES.crowdShare),
        of: choice('anchor', 'region'),
      }),
    ),
  }),
  ssd: fields<Omit<SsdRule, 'kind'>>({ foregroundIou: number(RANGES.foregroundIou) }),
  fcos: fields<Omit<FcosRule, 'kind'>>({
    centreRadius: number(RANGES.radius),
    sizeRanges: list(list(number(RANGES.distance), { least: 2, most: 2 }), LENGTHS.levels),
    variant: choice(...frameworksWith('points')),
  }),
  atss: fields<Omit<AtssRule, 'kind'>>({ candidatesPerLevel: number(RANGES.candidates) }),
  yolov5: fields<Omit<Yolov5Rule, 'kind'>>({ ratio: number(RANGES.sideRatio) }),
  centernet: fields<Omit<CenterNetRule, 'kind'>>({
    minimumOverlap: number(RANGES.overlap),
    maximumObjects: number(RANGES.boxes),
  }),
});

const sampling = kinds<SamplingRule>({
  balanced: fields<KindOf<SamplingRule, 'balanced'>>({
    batch: number(RANGES.sampled),
    foregroundShare: number(RANGES.sampledShare),
  }),
  'hard-negatives': fields<KindOf<SamplingRule, 'hard-negatives'>>({
    perForeground: number(RANGES.negatives),
  }),
});

const setupCheck = fields<DetectorSetup>({
  name: text,
  framework: text,
  version: text,
  from: choice('preset', 'config'),
  source: text,
  remark: optional(choice('sums-over-six-sizes', 'wider-boxes-in-1x', 'crowds-as-boxes')),
  notModelled: optional(list(gap, { least: 0, most: Infinity })),
  stated: optional(trainingFactsCheck),
  resize: list(resize, LENGTHS.resize),
  padToMultiple: number(RANGES.padding),
  batching: optional(choice('orientation', 'ratio')),
  leavesOut: optional(
    fields<ImageFilter>({
      without: choice('annotations', 'boxes', 'nothing'),
      minimumSide: optional(number(RANGES.minimumSide)),
    }),
  ),
  boxes: choice(...frameworksWith('boxes')),
  classes: optional(list(text, { least: 0, most: Infinity })),
  maximumBoxes: optional(number(RANGES.boxes)),
  candidates: candidatesCheck,
  assigner,
  sampling: optional(sampling),
  loss: fields<ClassificationLoss>({
    alpha: number(RANGES.alpha),
    gamma: number(RANGES.gamma),
    prior: number(RANGES.prior),
    kind: optional(choice('varifocal', 'quality-focal', 'heat-map')),
    normalizer: optional(choice('foreground', 'all')),
    objectness: optional(flag),
    mining: optional(flag),
  }),
  closedLossDerivative: optional(flag),
  scoreThreshold: number(RANGES.score),
});

/**
 * Holds every field of a detector's description to its range (`setupRanges.ts`), before anything is built or counted
 * from it.
 *
 * @param file the config that it was read from; for messages
 * @throws FailureError `setup-out-of-range`, `input-too-large`
 */
export function checkSetup(setup: DetectorSetup, file = setup.name): void {
  const at = { file, key: '' };
  setupCheck(setup, at);
  checkTogether(setup, at);
  checkInputSize(setup, file);
}
