import { amount, plural } from '../plural.ts';
import { layoutCharts } from './layoutCharts.ts';

/** Findings, captions, axes and table heads of the counted charts. */
export const charts = {
  table: 'Table',
  hideTable: 'Hide table',
  copyCsv: 'Copy CSV',
  copyPicture: 'Copy PNG',
  saveCsv: 'CSV',
  savePicture: 'PNG',
  copyVectors: 'Copy SVG',
  saveVectors: 'SVG',
  saveAnimation: 'Animation (APNG)',
  copied: 'Copied',
  search: {
    label: 'Find in the table',
    found: (shown: string, all: string) => `${shown} of ${amount(all, 'row')}`,
  },
  pickBar: 'Choose a bar to see its boxes.',
  picked: (shown: string, all: string) => `${shown} of ${all} shown`,
  /** `kept` are of all classes. */
  pickedOfClass: (p: { shown: string; all: string; kept: string; name: string }) =>
    `${p.shown} of ${p.all} shown: of the ${amount(p.kept, 'box')} that are kept for this bar, ${p.shown} ${plural(p.shown, 'is', 'are')} of ${p.name}`,
  pictureLabel: (finding: string, caption: string) =>
    `${finding}. ${caption} The arrow keys walk through the values; a table follows.`,
  dash: '–',
  columns: {
    stride: 'Stride',
    background: 'Background',
    ignored: 'Ignored',
    foreground: 'Foreground',
    ratio: 'Background per foreground',
    class: 'Class',
    boxes: 'Boxes',
    share: 'Share',
    images: 'Images',
    foregroundAnchors: 'Foreground anchors',
    foregroundPerBox: 'Foreground anchors per box',
    unmatched: 'Unmatched boxes',
    unmatchedShare: 'Unmatched share',
    sizeInPixels: 'Size in pixels',
    anchorSizes: 'Anchor sizes',
    iou: 'IoU',
    anchors: 'Anchors',
    iouAtLeast: 'IoU at least',
    shareOfBoxes: 'Share of the boxes',
    group: 'Boxes that are',
    reason: 'Reason',
    weak: 'Weak boxes',
  },
  axes: {
    stride: 'stride in pixels',
    rank: 'rank of the class, by boxes',
    boxesLog: 'boxes (log scale)',
    anchorsLog: 'anchors (log scale)',
    boxes: 'boxes',
    shareOfBoxes: 'share of the boxes',
    shareOfClasses: 'share of the classes',
    shareOfForeground: 'share of the foreground anchors',
    images: 'images that show the class (log scale)',
    highestIou: 'highest IoU',
    iouAtLeast: 'IoU at least',
    pixels: 'pixels',
    lane: 'stride',
    foregroundPerBox: 'foreground anchors of a box',
    foregroundPerBoxLog: 'foreground anchors of a box (log scale)',
  },
  levels: {
    caption: 'Anchors per pyramid level.',
    point: (stride: string) => `Stride ${stride}`,
    none: 'No level has a foreground anchor',
    classCaption: 'Share of the foreground anchors on each pyramid level.',
    thisClass: 'This class',
    allClasses: 'All classes',
    classFinding: (p: { stride: string; own: string; all: string }): string =>
      `${p.own} of the foreground lies on stride ${p.stride}; of all classes’ ${p.all}`,
    finding: (p: {
      stride: string;
      anchors: string;
      foreground: string;
      contrast: boolean;
    }): string =>
      `Stride ${p.stride} has ${p.anchors} of the anchors ${p.contrast ? 'but only' : 'and'} ${p.foreground} of the foreground`,
  },
  classes: {
    caption: 'Boxes per class.',
    captionRanks: 'Boxes per class by rank; the table names them.',
    notDrawn: (count: string) =>
      `${amount(count, 'class')} without boxes ${plural(count, 'is', 'are')} not drawn.`,
    more: (count: string, boxes: string) =>
      `${count} more ${plural(count, 'class', 'classes')} with ${amount(boxes, 'box')} ${plural(count, 'is', 'are')} in the full report.`,
    none: 'The file lists no classes',
    one: (name: string) => `All boxes are of the class ${name}`,
    finding: (p: { first: string; share: string; classes: string; tail: string }) =>
      `${p.first} has ${p.share} of the boxes; the rarer half of ${amount(p.classes, 'class')} has ${p.tail}`,
    fewFinding: (p: { first: string; share: string; times: string; last: string }) =>
      `${p.first} has ${p.share} of the boxes, ${p.times} times as many as ${p.last}`,
    evenFinding: (p: { classes: string; low: string; high: string }) =>
      `The ${p.classes} classes are even: ${p.low} to ${p.high} of the boxes each`,
    emptyFinding: (p: { first: string; share: string; empty: string; classes: string }) =>
      `${p.first} has ${p.share} of the boxes; ${p.empty} of ${amount(p.classes, 'class')} have none`,
    pick: 'Choose a class to see its numbers.',
    picked: (p: { name: string; boxes: string; share: string; images: string }) =>
      `${p.name}: ${amount(p.boxes, 'box')} (${p.share}) on ${amount(p.images, 'image')}`,
    pickedAnchors: (p: { foreground: string; perBox: string; unmatched: string; share: string }) =>
      `${amount(p.foreground, 'foreground anchor')}, ${p.perBox} per box; ${amount(p.unmatched, 'box')} unmatched (${p.share})`,
    clear: 'Show all classes',
    rarest: (name: string, images: string) =>
      `The rarest class, ${name}, appears in ${amount(images, 'image')}`,
    rareFinding: (count: string, limit: string) =>
      `${amount(count, 'class')} ${plural(count, 'appears', 'appear')} in fewer than ${limit} images`,
    allRare: (count: string, limit: string) =>
      `All ${count} classes appear in fewer than ${limit} images`,
    absent: (count: string) =>
      `${amount(count, 'class')} ${plural(count, 'appears', 'appear')} in no image`,
    absentAndRare: (absent: string, rest: string) => `${absent}; ${rest}`,
    rareCaption: 'Share of the classes that at most that many images show.',
    ofImages: 'Images',
    ofClasses: 'Classes',
  },
  filter: {
    label: 'Class',
    all: 'All classes',
    only: (name: string) => `Only ${name}.`,
    noBoxes: (name: string) => `${name} has no boxes in training: all classes are shown.`,
    scope: 'Sizes, assignment, unmatched boxes and positions are of this class.',
    named: (name: string, finding: string) => `${name}: ${finding}`,
    ofAll: (caption: string) => `All classes. ${caption}`,
  },
  ...layoutCharts,
  indices: {
    more: 'More numbers',
    ratio: 'largest : smallest class',
    gini: 'Gini index (0 even, 1 one class has all)',
    entropy: 'normalised entropy (1 even)',
    effective: 'effective number of classes',
    cui: (beta: string) => `largest : smallest class by effective number of samples (β ${beta})`,
    empty: 'classes without a box',
  },
  sizes: {
    caption:
      '√(width × height) in pixels of the network input; above, the anchors’ sizes by stride.',
    captionPoints: '√(width × height) in pixels of the network input.',
    between: (low: string, high: string) => `${low} to ${high}`,
    atLeast: (low: string) => `${low} and more`,
    anchor: (size: string, stride: string) => `Anchor ${size} px, stride ${stride}`,
    bin: (range: string, count: string) => `${range} px: ${amount(count, 'box')}`,
    none: 'No boxes to compare with the anchors',
    below: (share: string, size: string) =>
      `About ${share} of the boxes are smaller than the smallest anchor (${size} px)`,
    above: (share: string, size: string) =>
      `About ${share} of the boxes are larger than the largest anchor (${size} px)`,
    within: (share: string, low: string, high: string) =>
      `About ${share} of the boxes lie within the anchors’ ${low} to ${high} px`,
    nearlyAll: (low: string, high: string) =>
      `Nearly all boxes lie within the anchors’ ${low} to ${high} px`,
    median: (size: string) => `Half of the boxes are smaller than about ${size} px`,
    tinyLabel: 'Count boxes under',
    tiny: (p: { boxes: number; count: string; share: string; size: string }) =>
      `${amount(p.count, 'box')} ${plural(p.count, 'is', 'are')} under ${p.size} px after the training resize (${p.share}).`,
    lost: (count: string) =>
      `${amount(count, 'annotation')} ${plural(count, 'takes', 'take')} no part in training: crowds, and boxes without a size or an image.`,
    leftOut: (empty: number, small: number, count: (images: number) => string) =>
      `Training leaves out ${[
        empty > 0 ? `${amount(count(empty), 'image')} without boxes` : '',
        small > 0 ? `${amount(count(small), 'image')} that are too small` : '',
      ]
        .filter(Boolean)
        .join(' and ')}.`,
    refused: (count: string) =>
      `${amount(count, 'image')} ${plural(count, 'keeps', 'keep')} no pixel after the resize: training would stop there.`,
  },
  shapes: {
    caption: (shown: number): string =>
      shown === 0
        ? 'Width and height of the boxes in the network input; a larger dot stands for more boxes.'
        : 'Width and height of the boxes in the network input, with the anchors of a cell drawn in; a larger dot stands for more boxes.',
    finding: (share: string, iou: string) =>
      `${share} of the boxes are shaped like an anchor: centred on each other they reach an IoU of ${iou}`,
    middle: (width: string, height: string) =>
      `Half of the boxes are narrower than about ${width} px, half lower than ${height} px`,
    none: 'No boxes were assigned',
    width: 'width in pixels (log scale)',
    height: 'height in pixels (log scale)',
    anchors: 'Anchors',
    /** A line each: a tooltip has little room in a side bar. */
    cell: (p: { width: string; height: string; boxes: number; count: string }): string[] => [
      `${p.width} px wide, ${p.height} px high`,
      amount(p.count, 'box'),
    ],
    anchor: (p: { width: string; height: string; stride: string }) =>
      `Anchor ${p.width} × ${p.height} px, stride ${p.stride}`,
    columns: { width: 'Width in pixels', height: 'Height in pixels' },
  },
  groups: {
    sizeCaption: 'Foreground anchors per box, by COCO size class.',
    aspectCaption: 'The same by height / width of the box.',
    finding: (p: { best: string; most: string; worst: string; least: string }) =>
      `A ${p.best} box gets ${amount(p.most, 'foreground anchor')}, a ${p.worst} one ${p.least}`,
    even: (least: string, most: string) =>
      `Boxes of every kind get much the same, ${least} to ${amount(most, 'foreground anchor')}`,
    single: (group: string, mean: string) =>
      `All boxes are ${group} and get ${amount(mean, 'foreground anchor')}`,
    nearlySingle: (group: string, mean: string) =>
      `Nearly all boxes are ${group} and get ${amount(mean, 'foreground anchor')}`,
    none: 'No boxes were assigned',
    perBox: 'Foreground anchors per box',
  },
  perBox: {
    caption: 'Share of the boxes with at most that many foreground anchors.',
    finding: (share: string, limit: string) =>
      `${share} of the boxes have fewer than ${limit} foreground anchors`,
    enough: (share: string, limit: string) =>
      `${share} of the boxes have ${limit} or more foreground anchors`,
    allEnough: (limit: string) => `Every box has ${limit} or more foreground anchors`,
    none: 'No boxes were assigned',
    atMost: (high: string) => `at most ${high}`,
  },
  iou: {
    caption: 'Anchors by their highest IoU with a box.',
    sampled: (p: { images: string; of: string; iou: string; error: string }) =>
      `Dots below ${p.iou} are estimated from ${p.images} of ${amount(p.of, 'image')}, chosen by a hash of their ids, and within ${p.error} of the exact number (three standard errors). The simulation starts from the same images; all else is counted on every image.`,
    none: 'No anchors were compared with boxes',
    finding: (share: string, iou: string) =>
      `${share} of the anchors overlap no box by an IoU of ${iou} or more`,
  },
  coverage: {
    caption: 'Best possible recall: share of the boxes whose best anchor reaches an IoU.',
    finding: (share: string, iou: string) =>
      `${share} of the boxes have an anchor with an IoU of ${iou} or more`,
    all: (iou: string) => `Every box has an anchor with an IoU of ${iou} or more`,
  },
  unmatched: {
    caption: 'Why: boxes without a foreground anchor, and boxes with no anchor at the threshold.',
    all: 'Every box has a foreground anchor',
    finding: (p: { boxes: number; count: string; all: string; share: string }) =>
      `${p.count} of ${amount(p.all, 'box')} (${p.share}) ${plural(p.boxes, 'has', 'have')} no foreground anchor`,
    weak: (boxes: number, count: string, share: string) =>
      `${count} (${share}) ${plural(boxes, 'has', 'have')} no anchor at the foreground threshold: they learn from low-quality matches, or not at all.`,
    copyPlaces: 'Copy annotation IDs',
  },
};
