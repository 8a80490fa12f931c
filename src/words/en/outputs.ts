import type { OutputsWords } from '../OutputsWords.ts';

const LOST = 'all that they chose went to others';

export const outputs: OutputsWords = {
  title: ({ file, detector, framework, version, side, isSingle }) => {
    const source = [framework, version].filter(part => part !== null).join(' ');
    const head = isSingle ? ', the head that gives a box one point' : '';
    return `Measured with this model: ${file} (${detector}${source === '' ? '' : `, ${source}`}, ${side} px${head})`;
  },
  rule: {
    'task-aligned': ({ versions, isSingle }) =>
      `By its task-aligned rule (${versions}), ${isSingle ? 'one point for a box' : 'several points for a box'}.`,
    simota: ({ versions }) => `By its SimOTA rule (${versions}).`,
    bipartite: () => 'By the optimal matching of boxes and queries, in the last layer.',
  },
  rows: {
    images: 'images',
    imagesWithoutSize: 'of them without a size, left out',
    boxes: 'boxes',
    positives: 'positives',
    range: 'where values are equal, between',
    moved: 'positives that another box may get so',
    levels: 'by stride',
    histogram: 'boxes by positives',
    without: 'boxes without a positive',
    noCandidate: 'they have no candidate',
    lostToOthers: { 'task-aligned': LOST, simota: LOST, bipartite: LOST },
    choseNone: {
      'task-aligned': 'no prediction at their candidates overlaps them',
      simota: 'no box of the picture has a candidate',
      bipartite: 'no query was left',
    },
    negatives: 'negatives per positive',
    meanOverlap: {
      'task-aligned': 'mean CIoU of positives',
      simota: 'mean IoU of positives',
      bipartite: 'mean IoU of matched queries',
    },
    normalizer: {
      'target-scores': 'sum of target scores, which divides the loss',
      positives: 'positives, which divide the loss',
      boxes: 'boxes, which divide the loss',
    },
  },
  of: ({ count, of, share }) => `${count} of ${of} (${share})`,
  atMost: ({ value, most }) => `measured ${value} of at most ${most}`,
  atLeast: ({ value, least }) => `measured ${value}, at least ${least}`,
  exactly: value => `measured ${value}`,
  between: ({ low, high }) => `${low} and ${high}`,
  level: ({ stride, count, share }) => `${stride} px: ${count} (${share})`,
  bar: ({ from, boxes, more }) => `${from}${more ? ' or more' : ''}: ${boxes}`,
  none: 'none',
  sizes: 'Boxes without a positive, by size',
  size: { small: 'small (under 32²)', medium: 'medium (under 96²)', large: 'large' },
  classes: 'Classes with the most boxes without a positive',
  note: 'Of these weights and pictures as they are, without augmentation: other weights have other positives, and the limits hold for all.',
};
