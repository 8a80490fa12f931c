import type { SourceWords } from '../../dataset/SourceWords.ts';
import { plural } from '../plural.ts';

export const source: SourceWords = {
  split: name => `split ${name}`,
  unchecked: 'what is not counted from was not checked',
  files: (count, shown) => `${shown} ${plural(count, 'file', 'files')}`,
};
