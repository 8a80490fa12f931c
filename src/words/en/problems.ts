import type { ProblemWords } from '../ProblemWords.ts';

/** Of one record, and of several. */
const of = (one: string, several: string) => (count: number) => (count === 1 ? one : several);

export const problems: ProblemWords = {
  'annotation-unknown-image': of(
    'annotation points to an image the file does not list',
    'annotations point to an image the file does not list',
  ),
  'annotation-unknown-category': of(
    'annotation points to a class the file does not list',
    'annotations point to a class the file does not list',
  ),
  'annotation-no-category': of('annotation names no class', 'annotations name no class'),
  'box-missing': of('annotation has no box', 'annotations have no box'),
  'box-not-finite': of(
    'box holds something other than finite numbers',
    'boxes hold something other than finite numbers',
  ),
  'box-empty': of('box has no width or no height', 'boxes have no width or no height'),
  'box-outside-image': of(
    'box lies wholly outside its image',
    'boxes lie wholly outside their image',
  ),
  'box-beyond-image': of('box reaches beyond its image', 'boxes reach beyond their image'),
  'area-implausible': of(
    'area does not fit its box; width × height is used',
    'areas do not fit their box; width × height is used',
  ),
  'image-no-size': of('image has no width or height', 'images have no width or height'),
  'image-without-annotations': of('image has no annotations', 'images have no annotations'),
  'duplicate-image-id': of('image repeats an id', 'images repeat an id'),
  'duplicate-annotation-id': of('annotation repeats an id', 'annotations repeat an id'),
  'duplicate-category-id': of('class repeats an id', 'classes repeat an id'),
  'categories-missing': () => 'the file lists no classes; ids are used as names',
  'section-repeated': of(
    'section of the file is repeated; only its last copy counts, as in Python',
    'sections of the file are repeated; only their last copy counts, as in Python',
  ),
  'category-unused': of('class has no annotations', 'classes have no annotations'),
};
