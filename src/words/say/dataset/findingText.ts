import type { Failure } from '../../../analysis/contract/failures/Failure.ts';
import { remarkIn } from '../../dataset/PredictionWords.ts';
import type { NumberFormat } from '../../numberFormat.ts';
import type { Words } from '../../Words.ts';
import type { ClassNumbers, Finding, Fix, ValidationWords } from '../../dataset/ValidationWords.ts';
import { conventionTexts } from '../conventionTexts.ts';
import { problemText } from '../problemText.ts';

type Needed = Pick<Words, 'problems' | 'predictions' | 'validation' | 'records' | 'convention'>;

const NO_NUMBERS: ClassNumbers = { inConfig: Number.NaN, inData: Number.NaN };

/**
 * A finding with its number: `3 boxes have no width or no height`.
 *
 * @param reasonOf says why a split could not be read
 */
export function findingText(
  found: Finding,
  format: NumberFormat,
  words: Needed,
  reasonOf: (failure: Failure) => string = ({ code }) => code,
): string {
  const { code, remark, failure, numbers = NO_NUMBERS } = found;
  const other = failure === undefined ? (found.other ?? '') : reasonOf(failure);
  const { validation } = words;
  const count = format.count(found.count);
  if (found.convention !== undefined)
    return conventionTexts(found.convention, words, format)[0] ?? '';
  if (found.taken !== undefined) {
    const outcomes = found.taken.by.map(({ outcome, frameworks }) =>
      validation.taken[outcome](frameworks.join(', '), frameworks.length > 1),
    );
    const fault = words.records.faults[found.taken.fault](found.count, count);
    return [fault, ...outcomes].join(words.records.and);
  }
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
