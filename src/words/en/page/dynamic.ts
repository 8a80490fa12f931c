import type { Versions } from '../../../analysis/candidates/candidateDetectors.ts';
import { assignmentRules } from '../failures/assignmentRules.ts';
import { plural } from '../plural.ts';

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
    withoutCandidate: (p: { count: number; boxes: string; share: string; side: string }) =>
      ` of ${p.boxes} boxes (${p.share}) ${plural(p.count, 'has', 'have')} no candidate at ${p.side} px`,
    allWithCandidate: {
      before: 'All ',
      after: (side: string) => ` boxes have a candidate at ${side} px`,
    },
    lost: (p: { boxes: string; share: string; images: number; over: string; queries: string }) =>
      ` of ${p.boxes} boxes (${p.share}) find no query: ${p.over} ${plural(p.images, 'image holds', 'images hold')} more than ${p.queries}`,
    negatives: { before: '1 positive for ', after: ' negatives: every box finds a query' },
    noBoxes: 'No box takes part in training',
    unknown: (name: string) => `${name} picks its positives by its own predictions`,
  },
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
    sideAnswer: (p: { side: string; count: number; without: string; share: string }) =>
      `At ${p.side} px, ${p.without} ${plural(p.count, 'box', 'boxes')} (${p.share}) ${plural(p.count, 'has', 'have')} no candidate.`,
    pointCost: (points: string) => `A picture has ${points} points.`,
    pointCostTimes: (points: string, times: string, own: string) =>
      `A picture has ${points} points, ${times} times those of ${own} px.`,
    queryAnswer: (p: { queries: string; count: number; lost: string; share: string }) =>
      `With ${p.queries} queries, ${p.lost} ${plural(p.count, 'box', 'boxes')} (${p.share}) ${plural(p.count, 'finds', 'find')} none.`,
    queryCost: (ratio: string) => `${ratio} negatives for each positive.`,
  },

  tiles: {
    without: 'boxes without a candidate',
    fewer: (most: string) => `boxes with fewer than ${most} candidates`,
    points: 'points of a picture',
    showings: 'showings without a candidate',
    ratio: 'background per positive, at least',
    lost: 'boxes without a query',
    over: 'images with more boxes than queries',
    negatives: 'negatives per positive',
    beyondKept: (kept: string) => `boxes beyond the ${kept} detections that are kept`,
    extra: 'denoising queries of a picture, expected',
    most: 'denoising queries at worst',
    copies: 'noised copies of each box, expected',
    groups: 'groups of queries in training',
    noObject: 'of the class loss is “no object”',
    balanced: 'weight at which it would be half',
    mostBoxes: 'boxes of the fullest image',
  },
  counted: (count: string, share: string) => `${count} (${share})`,
  noBackground: 'none: no background',
  none: 'none',

  charts: {
    side: {
      caption: 'Share of the boxes without a candidate, by image size.',
      nowhere: 'At every image size, all boxes have a candidate',
      nowhereInVersion: (p: { versions: string; other: string; share: string; side: string }) =>
        `All boxes have a candidate (${p.versions}); ${p.share} have none at ${p.side} px (${p.other})`,
      same: (share: string) => `${share} of the boxes have no candidate, whatever the image size`,
      finding: (p: { side: string; share: string; other: string; otherShare: string }) =>
        `${p.share} of the boxes have no candidate at ${p.side} px, ${p.otherShare} at ${p.other} px`,
      across: 'image size in pixels',
      up: 'boxes without a candidate',
      series: 'No candidate',
    },
    cost: {
      caption: 'Points of one picture, at all levels: what the head computes grows with them.',
      finding: (side: string, points: string) => `At ${side} px a picture has ${points} points`,
      times: (p: { side: string; points: string; times: string; own: string }) =>
        `At ${p.side} px a picture has ${p.points} points, ${p.times} times those of ${p.own} px`,
      up: 'points',
      series: 'Points',
    },
    sizes: {
      caption: (side: string) =>
        `Boxes without a candidate at ${side} px, by COCO size class (area in the original image).`,
      none: (side: string) => `At ${side} px boxes of every size have a candidate`,
      finding: (p: { share: string; size: string; side: string }) =>
        `${p.share} of the ${p.size} boxes have no candidate at ${p.side} px`,
      series: 'No candidate',
    },
    classes: {
      caption: (side: string) => `Boxes without a candidate at ${side} px, by class.`,
      first: (shown: string, all: string) =>
        `The ${shown} classes that lose most at any size, of ${all}; the table has all of these.`,
      none: (side: string) => `At ${side} px no class has a box without a candidate`,
      finding: (p: { name: string; count: string; boxes: string; share: string; side: string }) =>
        `${p.name} loses most at ${p.side} px: ${p.count} of ${p.boxes} boxes (${p.share})`,
      series: 'Boxes without a candidate',
    },
    levels: {
      caption: (side: string) => `Boxes with candidates on each pyramid level, at ${side} px.`,
      finding: (p: { stride: string; share: string; side: string }) =>
        `${p.share} of the boxes can be learned on stride ${p.stride} alone at ${p.side} px`,
      none: (side: string) => `At ${side} px no box depends on one level`,
      on: 'Boxes with candidates on the level',
      only: 'Of these, on no other level',
    },
    lost: {
      caption: 'Boxes that find no query, by the number of queries.',
      captionKept: (kept: string) =>
        `Boxes that find no query, and boxes beyond the ${kept} detections that are kept of a picture, by the number of queries.`,
      nowhere: 'Every box finds a query, however few there are here',
      finding: (p: { queries: string; share: string; images: number; over: string }) =>
        `With ${p.queries} queries ${p.share} of the boxes find none, on ${p.over} ${plural(p.images, 'image', 'images')}`,
      enough: (queries: string, most: string) =>
        `${queries} queries are enough: the fullest image has ${most} boxes`,
      across: 'queries',
      up: 'boxes',
      series: 'Without a query',
      beyond: 'Beyond the kept',
    },
    negatives: {
      caption: 'Negatives for each positive in one layer, by the number of queries.',
      finding: (queries: string, ratio: string) =>
        `With ${queries} queries there are ${ratio} negatives for each positive`,
      none: (queries: string) => `With ${queries} queries there is no positive`,
      up: 'negatives per positive',
      series: 'Negatives per positive',
    },
    load: {
      caption: (batch: string) =>
        `Queries of one picture in training, with denoising expected over random batches of ${batch}.`,
      finding: (p: { queries: string; share: string; most: string }) =>
        `Denoising adds ${p.share} to ${p.queries} queries, ${p.most} queries at worst`,
      matching: 'Matching',
      denoising: 'Denoising, expected',
      most: 'Denoising at worst',
    },
    columns: {
      side: 'Image size',
      queries: 'Queries',
      share: 'Share',
      points: 'Points',
      times: 'Times the default',
      size: 'Boxes that are',
      boxes: 'Boxes',
      stride: 'Stride',
      lost: 'Boxes lost',
      over: 'Images over',
      beyond: 'Beyond kept',
      negatives: 'Negatives per positive',
    },
  },

  unaugmented: (side: string) =>
    `At ${side} px, on pictures as they are, without augmentation. A box without a candidate is background when it is shown so, whatever the weights.`,
  ties: (p: { count: number; boxes: string; low: string; high: string }) =>
    `${p.boxes} ${plural(p.count, 'box has an edge', 'boxes have edges')} within 0.001 px of a point, where the framework’s rounding decides: between ${p.low} and ${p.high} boxes have no candidate.`,
  withoutSize: (count: number, images: string) =>
    `${images} ${plural(count, 'image has', 'images have')} no width and height in the file: their boxes are not counted here.`,
  showings: (p: { share: string; dropped: string; scale: string; shift: string; draws: string }) =>
    `Under the random step that training keeps to its end (scale 1 ± ${p.scale}, shift up to ${p.shift}), ${p.share} of the showings have no candidate, and the loader drops ${p.dropped}. From seeded draws, ${p.draws} of every picture, without mosaic.`,
  oneToOne:
    'Each box gets one query in each layer, and all of this follows exactly from the boxes of each image.',
  padded: (batch: string) =>
    `Denoising is expected over random batches of ${batch} pictures, each padded to its fullest.`,

  bounds: {
    positives: (most: string) => `${most} positives at most when every image is shown once`,
    positivesWhy: (claim: string) =>
      `No point has two boxes and no box claims more than ${claim}: an image has at most as many positives as points in its boxes, and as claims.`,
    ratio: (ratio: string) => `${ratio} background points for each positive, at least`,
    ratioWhy: 'All points without those positives.',
    claims: (most: string) => `${most} claims at most`,
    claimsWhy: (claim: string) =>
      `Each box claims up to ${claim} of its candidates, before two boxes meet on a point. The sum is a bound, the share of a single box is not.`,
    exact: 'Nothing: for this rule all figures above are exact.',
    unknown: 'Nothing: the numbers of this rule are not known here.',
  },
  unpredictable: {
    points: [
      'Which of its candidates a box gets, and how many.',
      'Which box gets a point that two of them claim.',
      'The sum of target scores that the loss is divided by.',
    ],
    queries: [
      'Which boxes find no query where queries run short.',
      'Which query a box gets, and how well it fits: the weight of its loss.',
    ],
    unknown: ['Which candidates are positives, and how many: all of its balance.'],
  },
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
    `Candidates and limits follow ${framework} (${detector}, ${rule}), on every image of the file.`,
  methodData: 'Boxes, classes and problems are counted on the file as it is.',
  rule: 'Rule of assignment',
};
