import { amount } from '../plural.ts';

/** Of the charts of where boxes lie, and of which classes appear together. */
export const layoutCharts = {
  positions: {
    title: 'Position heat map',
    none: 'No box lies within its image',
    finding: (share: string) =>
      `${share} of the box centres lie in the middle quarter of the image; spread evenly it would be 25%`,
    caption: (side: string, most: string) =>
      `Box centres on a ${side} × ${side} grid over the image; the fullest cell holds ${most}.`,
    /** A line each: a tooltip has little room in a side bar. */
    cell: (p: { across: string; down: string; boxes: number; count: string }): string[] => [
      `${p.across} across, ${p.down} down`,
      amount(p.count, 'box'),
    ],
    between: (low: string, high: string) => `${low}–${high}`,
    across: 'from the left',
    down: 'from the top',
    sizeLabel: 'Boxes that are',
    allSizes: 'of any size',
    notCharted: (name: string) =>
      `${name} has no separate map: only the 40 classes on the most images do. All classes are shown.`,
  },
  cooccurrence: {
    title: 'Class co-occurrence',
    none: 'Only one class: nothing appears together',
    never: 'No two of these classes share an image',
    closest: (p: { one: string; other: string; images: string; share: string }) =>
      `${p.one} and ${p.other} share the most images: ${p.images}, ${p.share} of those with ${p.other}`,
    finding: (head: string, share: string) =>
      `Oversampling most classes also oversamples ${head}: half of them share at least ${share} of their images with it`,
    caption: (shown: string, all: string) =>
      `Share of the row’s images that show the column’s class too; the ${amount(shown, 'class')} on most images of ${all}.`,
    pair: (one: string, other: string) => `${one} and ${other}`,
    share: (share: string, name: string) => `${share} of those with ${name}`,
    alone: (name: string, images: string) => `${name}: ${images}`,
    images: (count: string) => amount(count, 'image'),
    first: 'Class',
    second: 'With',
    both: 'Images with both',
    ofFirst: 'Share of the class’s images',
    ofSecond: 'Share of the other’s images',
    byChance: 'Times as often as by chance',
  },
};
