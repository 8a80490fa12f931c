import type { Problem, ProblemCode, ProblemExample } from '../annotations/Dataset.ts';
import { plainName } from './plainName.ts';

const WORDS: Readonly<Record<ProblemCode, string>> = {
  'annotation-unknown-image': 'annotations point to an image the file does not list',
  'annotation-unknown-category': 'annotations point to a class the file does not list',
  'annotation-no-category': 'annotations name no class',
  'box-missing': 'annotations have no box',
  'box-not-finite': 'boxes hold something other than finite numbers',
  'box-empty': 'boxes have no width or no height',
  'box-outside-image': 'boxes lie wholly outside their image',
  'box-beyond-image': 'boxes reach beyond their image',
  'area-implausible': 'areas do not fit their box; width × height is used',
  'image-no-size': 'images have no width or height',
  'image-without-annotations': 'images have no annotations',
  'duplicate-image-id': 'images repeat an id',
  'duplicate-annotation-id': 'annotations repeat an id',
  'duplicate-category-id': 'classes repeat an id',
  'categories-missing': 'the file lists no classes; ids stand in for names',
  'category-unused': 'classes have no annotations',
};

/** What is odd, as a clause after the count. A file from a newer version may hold codes this one does not know. */
export function problemWords(code: Problem['code']): string {
  return (WORDS as Readonly<Record<string, string>>)[code] ?? plainName(code).replaceAll('-', ' ');
}

/** The first few places: `annotation 918 in image 200365`. */
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
