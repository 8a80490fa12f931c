import { amount, plural } from './plural.ts';

/** What "explore" prints; numbers come formatted. */
export const explore = {
  leftOut: (count: string) =>
    `${count} ${plural(count, 'more is', 'more are')} left out by the loader of its framework`,
  dataset: (p: { file: string; images: string; boxes: string; classes: string }) =>
    `${p.file}: ${p.images}, ${p.boxes} (crowds and empty ones left out), ${p.classes}`,
  images: (count: string) => amount(count, 'image'),
  boxes: (count: string) => amount(count, 'box'),
  classes: (count: string) => amount(count, 'class'),
  withoutSize: (images: string) =>
    `${amount(images, 'image')} ${plural(images, 'has', 'have')} no width and height in the file: their boxes are not counted below`,

  versions: ({ from, to }: { from: string | null; to: string | null }) => {
    if (from === null) return to === null ? '' : `up to ${to}`;
    if (to === null) return `${from} and later`;
    return from === to ? from : `${from} to ${to}`;
  },
  pointDetector: (p: { name: string; framework: string; versions: string }) =>
    `${p.name} (${p.framework} ${p.versions})`,
  inside: 'Candidates of a box are the points inside it',
  widened: (below: string, to: string) =>
    `; a side below ${below} px on the input counts as ${to} px`,
  centre: (strides: string) =>
    `Candidates of a box are the points within ${strides} strides of its center`,
  insideOrCentre: (strides: string) =>
    `Candidates of a box are the points inside it and those within ${strides} strides of its center; those that are both come first`,
  claims: (most: string) =>
    `. Training picks at most ${most} of them by its own predictions, so totals are bounds.`,
  columns: {
    side: 'image size',
    pictures: 'pictures',
    tiles: 'tiles',
    points: 'points',
    without: 'no candidate',
    fewer: (most: string) => `under ${most}`,
    positives: 'positives at most',
    ratio: 'bg per fg at least',
  },
  whole: 'whole',
  tiles: (side: string, overlap: string) => `${side} px, ${overlap} overlap`,
  counted: (count: string, share: string) => `${count} (${share})`,
  unaugmented: (borrows: boolean) =>
    `Counted on pictures as they are, without augmentation. ${borrows ? 'A box without a candidate can only get one of another box.' : 'A box without a candidate is background in that showing, whatever the weights.'}`,
  ties: (p: { count: number; boxes: string; low: string; high: string; side: string }) =>
    `At ${p.side} px, ${amount(p.boxes, 'box')} ${plural(p.boxes, 'has an edge', 'have edges')} within 0.001 px of a point, where the framework's rounding decides: ${p.low} to ${p.high} have no candidate.`,
  releases: (framework: string) =>
    `No candidate, by the version of ${framework}: its rule has changed`,
  showings: (p: { scale: string; translate: string; draws: string }) =>
    `Shown as training does to its end: scaled by 1 ± ${p.scale} and moved by up to ${p.translate} (seeded draws, ${p.draws} of every picture; without mosaic)`,
  dropped: 'dropped by the loader',
  withoutIn: (versions: string) => `no candidate, ${versions}`,
  sizes: (p: { side: string; versions: string }) =>
    `No candidate at ${p.side} px, by size of the box (${p.versions})`,
  size: { small: 'small (under 32²)', medium: 'medium (under 96²)', large: 'large' },
  classesTitle: (p: { side: string; versions: string }) =>
    `Classes with the most boxes without a candidate at ${p.side} px (${p.versions})`,
  of: (count: string, boxes: string, share: string) => `${count} of ${boxes} (${share})`,
  tileLoss: (p: { tiles: string; cut: string; lost: string }) =>
    `Tiles of ${p.tiles}: ${amount(p.cut, 'box')} ${plural(p.cut, 'is', 'are')} whole on no tile, ${p.lost} ${plural(p.lost, 'is', 'are')} on none.`,

  queryDetector: (p: { name: string; framework: string; version: string }) =>
    `${p.name} (numbers of ${p.framework} ${p.version})`,
  oneToOne:
    'Every box gets one query; all of this is exact. Which boxes lose out where queries run short, only predictions show.',
  groups: (groups: string) =>
    `Training matches ${groups} groups of queries side by side: positives and negatives of each are these.`,
  queryColumns: {
    queries: 'queries',
    matched: 'boxes matched',
    lost: 'boxes lost',
    over: 'images over',
    ratio: 'bg per fg',
    beyond: 'beyond kept',
    groups: 'copies',
    extra: 'denoising queries',
    most: 'at worst',
    noObject: 'no object',
    balanced: 'balanced eos_coef',
  },
  kept: (kept: string) =>
    `At most ${amount(kept, 'detection')} of a picture are kept: boxes beyond are never found.`,
  denoising: (batch: string) =>
    `Denoising, expected for random batches of ${batch}: copies of every box, and queries that are added to each picture (padded to the fullest of the batch). They cost memory, and they are not lost.`,
  noObject:
    '"No object" has that share of the class loss with an eos_coef of 0.1; at the balanced one, objects and background weigh the same ("none" where every query has a box: there is no background).',
  calmStart: (p: { score: string; pull: string }) =>
    `A new class head starts every query at a score of ${p.score}. There the background pulls with ${p.pull} per matched box. ` +
    `RetinaNet’s training runs suffer from about 200 on, and of this detector no such figure is known. This is far below: α and γ hardly matter for the start.`,
  riskyStart: (p: { score: string; pull: string; bias: string }) =>
    `A new class head starts every query at a score of ${p.score}. There the background pulls with ${p.pull} per matched box. ` +
    `RetinaNet’s training runs suffer from about 200 on, and of this detector no such figure is known. Set the bias of the class head to ${p.bias} (a score of 0.01) ` +
    `before training, or start from a head that was trained.`,
  settled: (p: { iou: string; score: string }) =>
    `A matched query that overlaps its box with an IoU of ${p.iou} comes to rest at a score of ${p.score}: score thresholds have to be lower than for a loss whose scores settle at the IoU.`,
  none: 'none',
  mostBoxes: (boxes: string) => `The fullest image has ${amount(boxes, 'box')}.`,
};
