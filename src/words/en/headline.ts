import { amount } from './plural.ts';
import type { HeadlineWords } from '../HeadlineWords.ts';

export const headline: HeadlineWords = {
  'nothing-countable':
    'No anchor was counted: no image has a width and height that the detector can take',
  'left-out': 'No anchor was counted: training leaves these images out',
  'no-foreground': background => `No anchor is foreground: ${background} are background`,
  ratio: ratio => `1 foreground anchor per ${amount(ratio, 'background anchor')}`,
  easyBackground: (share, half) =>
    `With plain cross-entropy, easy background (p_t ≥ ${half}) would make up ${share} of the loss`,
};
