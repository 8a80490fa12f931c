import { plural } from '../plural.ts';
import type { ProblemWords } from '../../dataset/ProblemWords.ts';

/** Of one record, and of several. */
const of = (one: string, several: string) => (count: number) => plural(count, one, several);

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
  'box-order-unknown': of(
    'file does not say whether its boxes are sizes or corners; they are read as x, y, width, height',
    'files do not say whether their boxes are sizes or corners; they are read as x, y, width, height',
  ),
  'boxes-read-as-corners': of(
    'file has boxes as corners (x1, y1, x2, y2), by its areas and image sizes; they are read so',
    'files have boxes as corners (x1, y1, x2, y2), by their areas and image sizes; they are read so',
  ),
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
    'folder was not looked at to its end: it holds too much, lies too deep, or is a link to a folder above',
    'folders were not looked at to their end: they hold too much, lie too deep, or are links to folders above',
  ),
  'file-invalid': of(
    'file could not be read as annotations',
    'files could not be read as annotations',
  ),
  'image-cut-off': of(
    'JPEG does not end as one: its loader repairs it, or drops it if pixels are missing',
    'JPEGs do not end as such: their loader repairs them, or drops those with missing pixels',
  ),
  'image-missing': of('image is listed but not there', 'images are listed but not there'),
  'image-too-small': of(
    'image has a side of less than 10 pixels and is dropped by its loader',
    'images have a side of less than 10 pixels and are dropped by their loader',
  ),
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
  'set-moved': of(
    'description names a place that is not there; the images were found next to it',
    'descriptions name a place that is not there; the images were found next to them',
  ),
  'shape-not-a-box': of(
    'shape has no box (a point or a line) and was left out',
    'shapes have no box (points or lines) and were left out',
  ),
};
