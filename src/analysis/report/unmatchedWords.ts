import type { MATCH_REASONS } from '../summary/tallies/matchReason.ts';
import { plainName } from './plainName.ts';

const WORDS: Readonly<Record<(typeof MATCH_REASONS)[number], string>> = {
  'too-small': 'smaller than the smallest anchor',
  'too-large': 'larger than the largest anchor',
  'between-scales': 'a size between two anchor sizes, too far from both',
  aspect: 'longer or flatter than every anchor',
  'between-strides': 'no anchor of the grid is near enough',
  'taken-by-neighbour': 'every good anchor or point went to another box',
  'no-point': 'no point of the grid falls to it',
};

/** Why a box got no foreground anchor, or only weak ones. */
export function unmatchedWords(code: string): string {
  return (WORDS as Readonly<Record<string, string>>)[code] ?? plainName(code).replaceAll('-', ' ');
}
