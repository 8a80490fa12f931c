import type { Gap } from '../../../src/analysis/contract/Gap.ts';
import { gapWords } from '../../../src/words/en/gapWords.ts';
import { gapText } from '../../../src/words/say/gapText.ts';

/** Warnings and gaps as a reader of English has them. */
export function warningTexts(gaps: readonly Gap[] = []): readonly string[] {
  return gaps.map(gap => gapText(gap, gapWords));
}
