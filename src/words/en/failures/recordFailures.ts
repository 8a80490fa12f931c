import { amount } from '../plural.ts';
import type { FailureWords } from '../../FailureWords.ts';
import { ENGLISH } from '../../numberFormat.ts';
import { conventionTexts } from '../../say/conventionTexts.ts';
import { faultsText } from '../../say/dataset/recordTexts.ts';
import { convention } from '../dataset/convention.ts';
import { records } from '../dataset/records.ts';

/** Of files whose records a framework does not train on. */
export const recordFailures: Pick<
  FailureWords['failures'],
  | 'all-left-out'
  | 'boxes-misread'
  | 'labels-refused'
  | 'not-fixable'
  | 'output-exists'
  | 'output-is-input'
> = {
  'boxes-misread': f => ({
    message: `${f.file}: ${conventionTexts(f.convention, { convention }, ENGLISH)[0]}.`,
    advice:
      'Nothing is written from it. Correct the boxes, or say --force where they are right as they are.',
  }),
  'labels-refused': f => ({
    message: `${f.file} has ${amount(f.images, 'image')}, and Ultralytics trains on none: each has a row of labels that it refuses, such as ${f.example}.`,
    advice: 'Fix these rows: a class number and then shares of the image from 0 to 1.',
  }),
  'not-fixable': f => ({
    message: `${f.file} is ${f.format}, a folder or an archive: fixes are written for COCO JSON files alone.`,
    advice: 'Correct the records that are named, or fix the COCO file that it was made from.',
  }),
  'output-is-input': f => ({
    message: `${f.file} is the file that is fixed.`,
    advice: 'Name another file for the result.',
  }),
  'output-exists': f => ({
    message: `${f.file} exists.`,
    advice: 'Name another file, or, on the command line, say --force.',
  }),
  'all-left-out': f => ({
    message: `${f.framework} trains on none of the ${amount(ENGLISH.count(f.annotations), 'annotation')} in ${f.file}. ${faultsText(f.framework, f.faults, { records }, ENGLISH).join('. ')}.${f.classIds === null ? '' : ` "category_id" is ${f.classIds.given}, and "categories" has ${f.classIds.listed}.`}`,
    advice:
      f.classIds === null
        ? 'Correct these records, or analyze the file with the detector of another framework.'
        : 'One is a text and the other a number: write both as numbers.',
  }),
};
