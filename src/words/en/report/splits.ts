/** The table of the splits of a set, in text and in Markdown; numbers come formatted. */
export const splitTable = {
  images: 'images',
  boxes: 'boxes',
  sizes: { small: 'small', medium: 'medium', large: 'large' },
  foregroundPerImage: 'foreground anchors per image',
  backgroundPerForeground: 'background anchors per foreground',
  candidatesPerBox: 'candidates per box',
  withoutCandidate: 'boxes without a candidate',
  lost: 'boxes lost beyond the queries',
  negatives: 'negatives per positive',
  classes: 'Classes',
  class: 'class',
  more: (count: string) => `and ${count} more`,
  unknown: '–',
};
