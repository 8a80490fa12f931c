import { amount } from '../plural.ts';
import type { SourceWords } from '../../dataset/SourceWords.ts';

export const source: SourceWords = {
  split: name => `split ${name}`,
  unchecked: 'what is not counted from was not checked',
  files: count => amount(count, 'file'),
};
