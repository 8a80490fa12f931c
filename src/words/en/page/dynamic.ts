import type { BoundArgument, FactCode, NeedCode, Versions } from '../../DynamicWords.ts';
import type { KnobCode } from '../../KnobWords.ts';
import { assignmentRules } from '../failures/assignmentRules.ts';
import { amount, plural } from '../plural.ts';
import { dynamicCharts as charts } from './dynamicCharts.ts';

/** What a figure is called; `by` is a number of the rule: k, a stride, queries, the kept detections. */
const facts: Readonly<Record<FactCode, (by: string) => string>> = {
  points: () => 'points of a picture',
  'without-candidate': () => 'boxes without a candidate',
  'showings-without-candidate': () => 'showings without a candidate',
  'showings-dropped': () => 'showings that the loader drops',
  'fewer-than-claimed': by => `boxes with fewer than ${by} candidates`,
  'on-level': by => `boxes with candidates on stride ${by}`,
  'images-without-size': () => 'images without a size, left out',
  matched: () => 'boxes with a query',
  'without-query': by => `boxes lost beyond ${by} queries`,
  'images-over': by => `images with more than ${amount(by, 'box')}`,
  'most-boxes': () => 'boxes of the fullest image',
  'negatives-per-positive': () => 'negatives per positive',
  'beyond-kept': by => `boxes beyond the ${amount(by, 'detection')} kept`,
  'no-object-share': () => 'of the class loss is “no object”',
  'no-object-balanced': () => 'weight of “no object” at which it is half',
  'denoising-groups': () => 'noised copies of each box, expected',
  'denoising-queries': () => 'denoising queries of a picture, expected',
  'positives-at-most': () => 'positives at most in one pass over the images',
  'claims-at-most': () => 'candidates claimed at most',
  'background-at-least': () => 'background points for each positive, at least',
  'denoising-at-most': () => 'denoising queries of a picture, at most',
};

/** Why a bound holds. */
const bounds: Readonly<Record<BoundArgument, (by: string) => string>> = {
  'one-box-a-point': by =>
    `No point has two boxes, and no box claims more than ${by}: an image has at most as many positives as points in its boxes, and as claims.`,
  claims: by =>
    `Each box claims up to ${by} of its candidates. The sum is a bound; one box alone may get more.`,
  'points-left': () => 'All points without those positives.',
  'fullest-image': () => 'Pictures are padded to the fullest of their batch.',
};

/** What only predictions say. */
const needs: Readonly<Record<NeedCode, string>> = {
  'which-candidates': 'Which of its candidates a box gets while training, and how many.',
  'shared-points': 'Which box gets a point that two of them claim.',
  'target-scores': 'The sum of target scores that the loss is divided by, and so its balance.',
  'number-of-positives': 'How many positives there are, by which the loss is divided.',
  'which-boxes-lose': 'Which boxes find no query.',
  'which-query': 'Which query a box gets.',
  'quality-weights': 'How well it fits, where the loss is weighted by that.',
  everything: 'Which candidates are positives, and how many.',
};

const knobTitles: Readonly<Record<KnobCode, string>> = {
  'image-size': 'Image size',
  tiles: 'Tiles',
  queries: 'Queries',
  'max-detections': 'Detections that are kept',
  'no-object-weight': 'Weight of “no object”',
  denoising: 'Denoising',
  'start-of-head': 'Start of the class head',
  'class-power': 'Class weights',
  'rare-classes': 'Rare classes',
  'background-images': 'Images without boxes',
};

/** The report of a detector that picks its positives by its own predictions; numbers come formatted. */
export const dynamic = {
  rules: assignmentRules,
  versions: ({ from, to }: Versions): string => {
    if (from === null) return to === null ? '' : `up to ${to}`;
    if (to === null) return `${from} and later`;
    return from === to ? from : `${from} to ${to}`;
  },
  side: (side: string) => `${side} px`,

  /** `before` and `after` the number that people quote. */
  headline: {
    showings: {
      some: (side: string) => ` of the showings of a box have no candidate at ${side} px`,
      none: (side: string) => `In every showing at ${side} px, boxes have candidates`,
    },
    boxes: {
      some: (side: string) => ` of the boxes have no candidate at ${side} px`,
      none: (side: string) => `All boxes have a candidate at ${side} px`,
    },
    lost: (p: { boxes: string; share: string; queries: string }) =>
      ` of ${amount(p.boxes, 'box')} (${p.share}) find none of ${p.queries} queries`,
    negatives: { before: '1 positive for ', after: ' negatives: every box finds a query' },
    noBoxes: 'No box takes part in training',
    unknown: (name: string) => `${name} picks its positives by its own predictions`,
  },
  asTheyAre: (p: { boxes: number; count: string; share: string }) =>
    `On pictures as they are, ${amount(p.count, 'box')} (${p.share}) ${plural(p.boxes, 'has', 'have')} none.`,
  atLeast: (ratio: string) => `At least ${ratio} background points for each positive.`,
  negativesToo: (ratio: string) => `${ratio} negatives for each positive.`,
  onlyData: (rule: string) =>
    `Its rule is ${rule}: without predictions, nothing of it can be counted or bounded here. What follows is of the data alone.`,
  byVersion: (framework: string, parts: string) =>
    `Without a candidate, by version of ${framework}: ${parts}.`,
  inVersion: (share: string, versions: string) => `${share} (${versions})`,
  partsBetween: ', ',

  whatIf: {
    side: 'Image size',
    queries: 'Queries',
    version: (framework: string) => `Version of ${framework}`,
    own: (value: string) => `Back to ${value}`,
    apply: (key: string) => `Apply ${key} to config…`,
    sideAnswer: (p: { side: string; count: number; without: string; share: string }) =>
      `At ${p.side} px, ${amount(p.without, 'box')} (${p.share}) ${plural(p.count, 'has', 'have')} no candidate.`,
    pointCost: (points: string) => `A picture has ${points} points.`,
    pointCostTimes: (points: string, times: string, own: string) =>
      `A picture has ${points} points, ${times} times those of ${own} px.`,
    queryAnswer: (p: { queries: string; count: number; lost: string; share: string }) =>
      `With ${p.queries} queries, ${amount(p.lost, 'box')} (${p.share}) ${plural(p.count, 'finds', 'find')} none.`,
    queryCost: (ratio: string) => `${ratio} negatives for each positive.`,
  },

  facts,
  bounds,
  needs,
  /** Where a setting has no key in the config. */
  knobTitles,
  detectionsOnly:
    'Detections are what non-maximum suppression or a cut by score leaves, so they do not say what needs predictions below. Raw outputs do: focal-lens explore --outputs.',
  noBounds: 'Nothing: all figures above are exact.',
  is: (name: string, value: string) => `${value} ${name}`,
  counted: (count: string, share: string) => `${count} (${share})`,

  charts,

  unaugmented: (side: string, borrows: boolean) =>
    `At ${side} px, on pictures as they are, without augmentation. ${borrows ? 'A box without a candidate can only get one of another box.' : 'A box without a candidate is background when it is shown so, whatever the weights.'}`,
  ties: (p: { count: number; boxes: string; low: string; high: string }) =>
    `${amount(p.boxes, 'box')} ${plural(p.boxes, 'has an edge', 'have edges')} within 0.001 px of a point, where the framework’s rounding decides: ${p.low} to ${p.high} have no candidate.`,
  showings: (p: { scale: string; shift: string; draws: string }) =>
    `A showing: the picture under the random step that training keeps to its end, scaled by 1 ± ${p.scale} and moved by up to ${p.shift}; sampled, ${amount(p.draws, 'seeded draw')} of each picture, without mosaic.`,
  oneToOne:
    'Each box gets one query in each layer, and all of this follows exactly from the boxes of each image.',
  padded: (batch: string) =>
    `Denoising is expected over random batches of ${amount(batch, 'picture')}, each padded to its fullest.`,

  groups: (groups: string) =>
    `Training has ${groups} groups of queries side by side: these are the figures of each.`,
  detectors: {
    title:
      'These choose by their own predictions, too, and can be counted or bounded on this data:',
    choose: 'Choose another detector…',
  },
  basis: {
    is: (key: string, value: string) => `${key} ${value}`,
    taken: (said: string, value: string) => `${said} (taken as ${value})`,
    config: 'Config',
    preset: 'Numbers of',
    stated: 'Read from it',
    assumed: 'Not in the config; taken as usual',
    settings: {
      'image-size': 'image size',
      queries: 'queries',
      denoising: 'denoising',
      'no-object-weight': 'weight of “no object”',
      'class-power': 'power of class weights',
      'max-detections': 'detections that are kept',
    },
  },
  method: (framework: string, detector: string, rule: string) =>
    `Counts and limits follow ${framework} (${detector}, ${rule}), on every image of the file.`,
  methodData: 'Boxes, classes and problems are counted on the file as it is.',
  rule: 'Rule of assignment',
};
