/** Titles and table heads of the text and the Markdown report. */
export const sections = {
  learned: 'Your own runs',
  pilot: 'Measured on your images (pilots)',
  recommendation: 'Recommendation (simulated)',
  advice: 'Advice (counted; nothing was simulated)',
  levels: 'Anchors per level (counted)',
  classes: 'Classes (counted)',
  sizes: 'Sizes and shapes (counted)',
  unmatched: 'Unmatched boxes (counted)',
  problems: 'Problems (counted)',
  method: 'How it was computed',
  layout: 'Positions and co-occurrence (counted)',
  distributions: 'Distributions (counted)',
  differences: 'Differences (counted)',
};

export const columns = {
  stride: 'stride',
  foreground: 'foreground',
  ignored: 'ignored',
  background: 'background',
  ratio: 'background per foreground',
  all: 'all',
  class: 'class',
  boxes: 'boxes',
  share: 'share',
  images: 'images',
  foregroundAnchors: 'foreground anchors',
  unmatched: 'unmatched',
  group: 'boxes that are',
  value: 'value',
  range: 'range',
};
