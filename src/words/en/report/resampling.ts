import { amount } from '../plural.ts';
/** What stands beside a sampler, as a comment of one line; numbers come formatted. */
export const resampling = {
  about: (p: { rare: string; classes: string; threshold: string; growth: string }) =>
    `${p.rare} of ${amount(p.classes, 'class')} are on fewer than ${p.threshold} of the images; an epoch grows by ${p.growth}`,
  noneRare: 'no class is rare: every image is listed once',
  byId: 'By id of the image; those that are not here count once',
  dataset: "Of torchvision's CocoDetection; other datasets have their ids elsewhere",
};
