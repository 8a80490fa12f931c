import type { FailureWords, SetFailureCode, SetPart } from '../../FailureWords.ts';
import { detail } from './detail.ts';

const PARTS: Readonly<Record<SetPart, string>> = {
  'yolo-labels': 'the YOLO labels of one image',
  'class-names': 'a list of class names',
  'image-list': 'a list of images',
};

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
  'image-sizes-needed': f =>
    says(
      `${f.file} has ${f.labels} label ${f.labels === 1 ? 'file' : 'files'} but no images. The boxes are shares of their image, so its size is needed.`,
      'Put the images beside the labels, or into a folder "images" beside the folder "labels", and analyze the folder that holds both.',
    ),
  'part-of-set': f =>
    says(
      `${f.file} is ${PARTS[f.part]}, which is only one part of a set.`,
      'Analyze the data.yaml of the set, or the folder that holds its images and labels.',
    ),
  'split-unknown': f =>
    says(
      `${f.file} has no split "${f.split}".`,
      f.known.length === 0 ? 'It has no splits: leave it out.' : `It has: ${f.known.join(', ')}.`,
    ),
  'no-splits': f =>
    says(
      f.split === null
        ? `${f.file} names no splits that could be compared.`
        : `${f.file} has one split, ${f.split}, and nothing to compare it with.`,
      'Name a set with two or more, such as a data.yaml with train and val.',
    ),
};
