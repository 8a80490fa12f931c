import { plainName } from './plainName.ts';

const WORDS: Readonly<Record<string, string>> = {
  'too-small': 'smaller than the smallest anchor',
  'too-large': 'larger than the largest anchor',
  shape: 'a shape that no anchor has',
  crowded: 'every good anchor went to another box',
};

/** Why a box got no foreground anchor. */
export function unmatchedWords(code: string): string {
  return WORDS[code] ?? plainName(code).replaceAll('-', ' ');
}
