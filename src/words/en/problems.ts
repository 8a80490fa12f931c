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
  'category-unused': of('class has no annotations', 'classes have no annotations'),
  'class-name-damaged': of(
    'class name is not UTF-8; what could not be read is shown as �',
    'class names are not UTF-8; what could not be read is shown as �',
  ),
  'class-names-unnumbered': of(
    'class name has no id, and the ids in use do not show which one it is; ids are used as names',
    'class names have no ids, and the ids in use do not show which ones they are; ids are used as names',
  ),
  'class-number-unknown': of(
    'box has a class number that the list of classes does not have',
    'boxes have a class number that the list of classes does not have',
  ),
  'duplicate-row': of('row repeats another of its file', 'rows repeat another of their file'),
  'entries-skipped': of(
    'file was not looked at: the folder holds too many',
    'files were not looked at: the folder holds too many',
  ),
  'file-invalid': of(
    'file could not be read as annotations',
    'files could not be read as annotations',
  ),
  'image-missing': of('image is listed but not there', 'images are listed but not there'),
  'image-unreadable': of(
    'image has no size that could be read from its header',
    'images have no size that could be read from their header',
  ),
  'image-without-labels': of('image has no label file', 'images have no label file'),
  'labels-dropped': of(
    'label file is dropped as a whole by its loader',
    'label files are dropped as a whole by their loader',
  ),
  'labels-not-exhaustive': () =>
    'the set is labeled as LVIS is: each image for some classes only, so anchors on objects without a label count as background',
  'labels-without-image': of('label file has no image', 'label files have no image'),
  'section-unusual': of(
    'section is not a list of records; it was read, but pycocotools cannot read it',
    'sections are not lists of records; they were read, but pycocotools cannot read them',
  ),
  'row-invalid': of('row is not a box and was left out', 'rows are not boxes and were left out'),
  'shape-not-a-box': of(
    'shape has no box (a point or a line) and was left out',
    'shapes have no box (points or lines) and were left out',
  ),
};
