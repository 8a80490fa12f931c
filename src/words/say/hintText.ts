import type { CurrentValue } from '../../analysis/contract/CurrentValue.ts';
import type { SiteWords } from '../SiteWords.ts';
import { describeValue } from './describeValue.ts';

interface Hint {
  readonly letter: 'α' | 'γ';
  readonly now: CurrentValue;
  readonly next: number;
}

/** `α 0.25 → 0.4`. */
export function hintText({ letter, now, next }: Hint, words: Pick<SiteWords, 'values'>): string {
  return `${letter} ${describeValue(now, words)} → ${next}`;
}
