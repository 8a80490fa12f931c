import { remarkIn } from '../../dataset/PredictionWords.ts';
import type { NumberFormat } from '../../numberFormat.ts';
import type { Words } from '../../Words.ts';
import type { Finding, ValidationWords } from '../../dataset/ValidationWords.ts';
import { conventionTexts } from '../conventionTexts.ts';
import { problemText } from '../problemText.ts';

/** A finding with its number: `3 boxes have no width or no height`. */
export function findingText(
  found: Finding,
  format: NumberFormat,
  words: Pick<Words, 'problems' | 'predictions' | 'validation' | 'records' | 'convention'>,
): string {
  const { code, remark, other = '' } = found;
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
  if (isOwn(code, validation)) return `${count} ${validation.findings[code](found.count, other)}`;
  return `${count} ${problemText(code, found.count, words)}`;
}

function isOwn(
  code: string,
  { findings }: ValidationWords,
): code is keyof ValidationWords['findings'] {
  return Object.hasOwn(findings, code);
}
