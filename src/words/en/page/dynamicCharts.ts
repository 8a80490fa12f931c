import { amount } from '../plural.ts';

/** Findings, captions, axes and table heads of the what-ifs. */
export const dynamicCharts = {
  side: {
    caption:
      'Share of the boxes without a candidate, a point that may become their positive, by image size; on pictures as they are.',
    nowhere: 'At every image size, all boxes have a candidate',
    nowhereSince: (versions: string) =>
      `At every image size, all boxes have a candidate (${versions})`,
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
      `The ${amount(shown, 'class')} that lose most at any size, of ${all}; the table has all of these.`,
    none: (side: string) => `At ${side} px no class has a box without a candidate`,
    finding: (p: { name: string; count: string; boxes: string; share: string; side: string }) =>
      `${p.name} loses most at ${p.side} px: ${p.count} of ${amount(p.boxes, 'box')} (${p.share})`,
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
      `Boxes that find no query, and boxes beyond the ${amount(kept, 'detection')} that are kept of a picture, by the number of queries.`,
    nowhere: 'Every box finds a query, however few there are here',
    finding: (p: { queries: string; share: string; images: number; over: string }) =>
      `With ${p.queries} queries ${p.share} of the boxes find none, on ${amount(p.over, 'image')}`,
    enough: (queries: string, most: string) =>
      `${queries} queries are enough: the fullest image has ${amount(most, 'box')}`,
    across: 'queries',
    name: (queries: string) => `${queries} queries`,
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
    up: 'queries of one picture',
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
};
