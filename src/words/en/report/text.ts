import { amount } from '../plural.ts';
import { columns, sections } from './sections.ts';

/** The report for a terminal, where there is little room; numbers come formatted. */
export const text = {
  titles: {
    ...sections,
    sizes: 'Sizes and shapes (counted; small < 32² px ≤ medium < 96² px ≤ large)',
    anchorAdvice: 'Anchors that fit better (counted)',
  },
  columns: { ...columns, ratio: 'bg per fg', foregroundAnchors: 'fg anchors' },
  file: (file: string, facts: readonly string[]) => `file      ${file} (${facts.join(', ')})`,
  dataset: (p: { images: string; annotations: string; crowd: string; classes: string }) =>
    `dataset   ${p.images}, ${p.annotations} (${p.crowd} crowd), ${p.classes}`,
  detector: (p: { name: string; framework: string; alpha: string; gamma: string }) =>
    `detector  ${p.name} (${p.framework}, α ${p.alpha}, γ ${p.gamma})`,
  images: (count: string) => amount(count, 'image'),
  annotations: (count: string) => amount(count, 'annotation'),
  classes: (count: string) => amount(count, 'class'),
  value: (name: 'gamma' | 'alpha', value: string, range: string) =>
    `${name}  ${value.padEnd(6)} range ${range}`,
  moreClasses: (classes: string, boxes: string, share: string) =>
    `and ${classes} more with ${amount(boxes, 'box')} (${share})`,
  unmatched: (count: string, boxes: string, share: string) =>
    `${count} of ${boxes} (${share}) have no foreground anchor`,
  weak: (count: string, share: string) =>
    `${count} (${share}) have no anchor at the foreground threshold`,
  noProblems: 'none',
};
