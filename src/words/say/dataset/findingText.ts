import { remarkIn } from '../../dataset/PredictionWords.ts';
import type { Words } from '../../Words.ts';
import type { Finding, ValidationWords } from '../../dataset/ValidationWords.ts';
import { problemText } from '../problemText.ts';

/** A finding with its number: `3 boxes have no width or no height`. @param count as the reader writes it */
export function findingText(
  found: Finding,
  count: string,
  words: Pick<Words, 'problems' | 'predictions' | 'validation'>,
): string {
  const { code, remark, other = '' } = found;
  const { validation } = words;
  if (remark !== undefined)
    return validation.predictions(other) + remarkIn(words.predictions, remark);
  if (isOwn(code, validation)) return `${count} ${validation.findings[code](found.count, other)}`;
  return `${count} ${problemText(code, found.count, words)}`;
}

function isOwn(
  code: string,
  { findings }: ValidationWords,
): code is keyof ValidationWords['findings'] {
  return Object.hasOwn(findings, code);
}
