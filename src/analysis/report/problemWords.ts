import type { Problem, ProblemCode, ProblemExample } from '../dataset/Dataset.ts';
import { plainName } from './plainName.ts';

/** Of one record, and of several. */
const WORDS: Readonly<Record<ProblemCode, readonly [string, string]>> = {
  'annotation-unknown-image': [
    'annotation points to an image the file does not list',
    'annotations point to an image the file does not list',
  ],
  'annotation-unknown-category': [
    'annotation points to a class the file does not list',
    'annotations point to a class the file does not list',
  ],
  'annotation-no-category': ['annotation names no class', 'annotations name no class'],
  'box-missing': ['annotation has no box', 'annotations have no box'],
  'box-not-finite': [
    'box holds something other than finite numbers',
    'boxes hold something other than finite numbers',
  ],
  'box-empty': ['box has no width or no height', 'boxes have no width or no height'],
  'box-outside-image': [
    'box lies wholly outside its image',
    'boxes lie wholly outside their image',
  ],
  'box-beyond-image': ['box reaches beyond its image', 'boxes reach beyond their image'],
  'area-implausible': [
    'area does not fit its box; width × height is used',
    'areas do not fit their box; width × height is used',
  ],
  'image-no-size': ['image has no width or height', 'images have no width or height'],
  'image-without-annotations': ['image has no annotations', 'images have no annotations'],
  'duplicate-image-id': ['image repeats an id', 'images repeat an id'],
  'duplicate-annotation-id': ['annotation repeats an id', 'annotations repeat an id'],
  'duplicate-category-id': ['class repeats an id', 'classes repeat an id'],
  'categories-missing': [
    'the file lists no classes; ids stand in for names',
    'the file lists no classes; ids stand in for names',
  ],
  'category-unused': ['class has no annotations', 'classes have no annotations'],
};

/** What is odd, as a clause after the count. A file from a newer version may hold codes this one does not know. */
export function problemWords(code: Problem['code'], count: number): string {
  const words = (WORDS as Readonly<Record<string, readonly [string, string]>>)[code];
  return words?.[count === 1 ? 0 : 1] ?? plainName(code).replaceAll('-', ' ');
}

/** The first three places: `annotation 918 in image 200365; image 4`. Empty where nothing has an id. */
export function examplesWords(examples: readonly ProblemExample[]): string {
  return examples
    .map(exampleWords)
    .filter(words => words !== '')
    .slice(0, 3)
    .join('; ');
}

/** One place. */
export function exampleWords(example: ProblemExample): string {
  const image = named('image', example.image);
  const annotation = named('annotation', example.annotation);
  const place =
    annotation !== '' && image !== '' ? `${annotation} in ${image}` : annotation + image;
  return [place, named('class', example.category)].filter(part => part !== '').join(', ');
}

function named(what: string, id: number | string | undefined): string {
  return id === undefined ? '' : `${what} ${plainName(String(id))}`;
}
