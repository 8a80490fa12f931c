import type { ReasonWords } from '../../dataset/ReasonWords.ts';

export const reasons: ReasonWords = {
  'too-small': 'smaller than the smallest anchor',
  'too-large': 'larger than the largest anchor',
  'between-scales': 'a size between two anchor sizes, too far from both',
  aspect: 'longer or flatter than every anchor',
  'between-strides': 'no anchor of the grid is near enough',
  'taken-by-neighbour': 'every good anchor or point went to another box',
  'no-point': 'no point of the grid falls to it',
};
