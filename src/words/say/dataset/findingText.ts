import type { Failure } from '../../../analysis/contract/failures/Failure.ts';
import { remarkIn } from '../../dataset/PredictionWords.ts';
import type { Words } from '../../Words.ts';
import type { ClassNumbers, Finding, Fix, ValidationWords } from '../../dataset/ValidationWords.ts';
import { problemText } from '../problemText.ts';

type Needed = Pick<Words, 'problems' | 'predictions' | 'validation'>;

const NO_NUMBERS: ClassNumbers = { inConfig: Number.NaN, inData: Number.NaN };

/**
 * A finding with its number: `3 boxes have no width or no height`.
 *
 * @param count    as the reader writes it
 * @param reasonOf says why a split could not be read
 */
export function findingText(
  found: Finding,
  count: string,
  words: Needed,
  reasonOf: (failure: Failure) => string = ({ code }) => code,
): string {
  const { code, remark, failure, numbers = NO_NUMBERS } = found;
  const other = failure === undefined ? (found.other ?? '') : reasonOf(failure);
  const { validation } = words;
  if (remark !== undefined)
    return validation.predictions(other) + remarkIn(words.predictions, remark);
  if (isOwn(code, validation))
    return `${count} ${validation.findings[code](found.count, other, numbers)}`;
  return `${count} ${problemText(code, found.count, words)}`;
}

/** A kind of fix with its number. @param count as the reader writes it */
export function fixText(
  fix: Fix,
  count: string,
  { validation }: Pick<Words, 'validation'>,
): string {
  return `${count} ${validation.fixes[fix.code](fix.count)}`;
}

function isOwn(
  code: string,
  { findings }: ValidationWords,
): code is keyof ValidationWords['findings'] {
  return Object.hasOwn(findings, code);
}
