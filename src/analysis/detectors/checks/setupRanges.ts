import type { NumberRange } from '../../contract/failures/Allowed.ts';

/** How many entries a list may have. */
export interface Lengths {
  readonly least: number;
  readonly most: number;
}

/** And what each of them may be. */
export interface ListRange extends Lengths {
  readonly of: NumberRange;
}

const whole = (least: number, most: number): NumberRange => ({ least, most, whole: true });
const from = (least: number, most: number): NumberRange => ({ least, most });
const above = (least: number, most: number): NumberRange => ({ least, most, above: true });
const list = (of: NumberRange, least: number, most: number): ListRange => ({ of, least, most });

/**
 * Nothing that is compared or multiplied in float32 may come nearer to 0 than this: below 1e-45 it would be 0 there, and
 * what it is divided by infinite, long before.
 */
const TINY = 1e-6;

/**
 * What every number may be that sizes something in a detector's description or its training: wider than anything that
 * frameworks publish, and narrow enough that nothing built from them is endless. The one table of these limits: configs,
 * presets and descriptions by other programs are held to it.
 */
export const RANGES = {
  /** Pixels of a network input: a fixed side, or the shorter one. */
  side: whole(1, 32_768),
  /** Pixels of the longer side; some configs write a large number for "any". */
  longerSide: whole(1, 1_000_000),
  /** Pixels that an input is padded to a multiple of; in configs −1 and 0 often stand for none. */
  padding: whole(1, 4096),
  paddingOrNone: whole(-1, 4096),
  /** Pixels of the least side of an image that is trained on. */
  minimumSide: whole(0, 1_000_000),
  /** Pixels between the cells of a feature map, and its logarithm to base 2. */
  stride: from(1, 4096),
  level: whole(0, 12),
  /** YOLOv5's bias expects 8 objects on each map of an input of 640 pixels: a coarser one has no room for them. */
  yoloStride: from(1, 128),
  /** Position of a cell's first anchor or point, in strides. */
  offset: from(0, 1),
  /** Pixels of an anchor's side. */
  size: from(0.1, 100_000),
  /** Sides of an anchor in strides, or as a share of the input. */
  scale: from(0.001, 10_000),
  share: from(0.0001, 10),
  /** Height over width, or width over height. */
  ratio: from(0.001, 1000),
  /** Scales in an octave, and how many anchors a cell may have in all. */
  octaves: whole(1, 100),
  anchorsPerCell: whole(1, 1000),
  anchorsOfAllLevels: whole(1, 2000),
  /** Cells along one side of a feature map. */
  cells: whole(1, 4096),
  dilation: whole(1, 16),
  foregroundIou: from(TINY, 1),
  iou: { least: 0, most: 1, apart: TINY },
  /** Of a crowd region; in configs a negative one switches the rule off. */
  crowdShare: from(TINY, 1),
  crowdShareOrNone: { least: -1, most: 1, apart: TINY },
  /** Strides around a box's centre; in PaddleDetection −1 and 0 stand for the whole box. */
  radius: from(TINY, Infinity),
  radiusInConfigs: from(TINY, 1000),
  radiusOrNone: { least: -1, most: 1000, apart: TINY },
  /** Pixels to the farthest side of a box; −1 and 10⁸ stand for no limit. */
  distance: from(-1, Infinity),
  distanceInConfigs: from(-1, 1e9),
  /** Candidates of ATSS on each level. */
  candidates: whole(1, 10_000),
  /** How many times longer a side may be than its anchor's, in YOLOv5. */
  sideRatio: above(1, 1000),
  overlap: { least: TINY, most: 1, below: true },
  /** Boxes of an image, and anchors that are drawn for its loss. */
  boxes: whole(1, 1_000_000),
  sampled: whole(1, 1_000_000),
  sampledShare: from(TINY, 1),
  /** Background anchors for each of the foreground; in configs −1 or 0 stands for no limit. */
  negatives: from(TINY, 1_000_000),
  negativesOrNone: { least: -1, most: 1_000_000, apart: TINY },
  /** Pixels that anchors may reach beyond an image; −1 for any. */
  boundary: from(-1, 1_000_000),
  /** A negative α switches the weighting off. */
  alpha: from(-1, 1),
  gamma: from(0, 100),
  /** Initial foreground probability, and the bias whose sigmoid it is. */
  prior: { least: 1e-14, most: 1, below: true },
  bias: from(-30, 30),
  score: from(0, 1),
  classes: whole(1, 1_000_000),
  /** With the background among them. */
  classesAndBackground: whole(2, 1_000_000),
  iterations: whole(1, 1_000_000_000),
  epochs: from(TINY, 1_000_000),
  /** Images of a step, and of a batch that is padded together. */
  batch: whole(1, 1_000_000),
  /** Times that a data set is repeated in an epoch. */
  times: from(TINY, 1_000_000),
  learningRate: from(1e-12, 1000),
  /** The simulator's own measure τ of a training. */
  budget: from(1e-9, 1000),
  /** 0 or 1. */
  flag: whole(0, 1),
} as const satisfies Record<string, NumberRange>;

const LEVELS = 32;

/** What every list may hold. */
export const LISTS = {
  sides: list(RANGES.side, 1, 100),
  /** Sides of a scale; the longer of them may be any. */
  scaleSides: list(RANGES.longerSide, 1, 2),
  strides: list(RANGES.stride, 1, LEVELS),
  yoloStrides: list(RANGES.yoloStride, 1, LEVELS),
  sizes: list(RANGES.size, 1, 100),
  sizesOfLevels: list(RANGES.size, 0, LEVELS),
  scales: list(RANGES.scale, 1, 100),
  shares: list(RANGES.share, 1, LEVELS),
  ratios: list(RANGES.ratio, 1, 100),
  ratiosOrNone: list(RANGES.ratio, 0, 100),
  /** Width and height of a few shapes, one after the other. */
  shapes: list(RANGES.size, 2, 100),
  /** Background below the first, foreground from the second on; or both at one. */
  thresholds: list(RANGES.iou, 1, 2),
  range: list(RANGES.distanceInConfigs, 2, 2),
  distances: list(RANGES.distanceInConfigs, 0, LEVELS),
  shareRange: list({ ...RANGES.share, most: 1 }, 2, 2),
} as const satisfies Record<string, ListRange>;

/** Entries of lists that hold no plain numbers. */
export const LENGTHS = {
  resize: { least: 1, most: 100 },
  levels: { least: 1, most: LEVELS },
  lists: { least: 1, most: 100 },
  shapes: { least: 1, most: 1000 },
  /** Layers of a model, transforms of a pipeline. */
  parts: { least: 0, most: 2000 },
} as const;

/** Anchors, or other places, of one network input; RetinaNet has a fifth of a million. */
export const MOST_ANCHORS_AN_IMAGE = 2 ** 25;
