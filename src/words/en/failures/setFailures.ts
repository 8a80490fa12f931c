import type { FailureWords, SetFailureCode } from '../../FailureWords.ts';
import { detail } from './detail.ts';

const says = (message: string, advice: string) => ({ message, advice });

export const setFailures: Pick<FailureWords['failures'], SetFailureCode> = {
  'set-unusable': f =>
    says(
      `${f.file} cannot be used: ${detail(f.reason)}.`,
      'Correct it there; nothing was counted.',
    ),
  'images-not-found': f =>
    says(
      `The images that ${f.file} names (${f.wanted}) are in none of these places: ${f.looked.join(', ')}.`,
      'Correct "path" in it, or put it into the folder of the set. Nothing is downloaded.',
    ),
  'split-unknown': f =>
    f.known.length === 0
      ? says(`${f.file} has no splits, so none is called "${f.split}".`, 'Leave out the split.')
      : says(
          `${f.file} has no split "${f.split}"; it has ${f.known.join(', ')}.`,
          'Choose one of these.',
        ),
  'no-splits': f =>
    says(
      f.split === null
        ? `${f.file} names no splits that could be compared.`
        : `${f.file} has one split, ${f.split}, and nothing to compare it with.`,
      'Name a set with two or more, such as a data.yaml with train and val.',
    ),
};
