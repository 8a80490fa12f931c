import { amount, plural } from '../plural.ts';
import type { ValidationWords } from '../../dataset/ValidationWords.ts';

/** Of one record, and of several. */
const of = (one: string, several: string) => (count: number) => plural(count, one, several);

export const validation: ValidationWords = {
  findings: {
    'box-repeated': of(
      'box repeats another one of its image and class',
      'boxes repeat another one of their image and class',
    ),
    'box-of-two-classes': of(
      'box is that of another class on its image, to the last digit',
      'boxes are those of another class on their image, to the last digit',
    ),
    'class-name-repeated': of(
      'class has the name of another one',
      'classes have the name of another one',
    ),
    'class-ids-off-by-one': of(
      'class is used and not listed: ids are used from 0, and listed from 1',
      'classes are used and not listed: ids are used from 0, and listed from 1',
    ),
    'ids-text-and-number': of(
      'class is a text in one place and a number in the other',
      'classes are texts in one place and numbers in the other',
    ),
    'file-name-repeated': of(
      'image names the file of another one',
      'images name the file of another one',
    ),
    'polygon-invalid': of(
      'annotation has a polygon of fewer than three points, or half a point',
      'annotations have a polygon of fewer than three points, or half a point',
    ),
    'image-size-differs': of(
      'image has another size in the annotations than in its file',
      'images have another size in the annotations than in their files',
    ),
    'image-size-swapped': of(
      'image has its width and height the other way round in the annotations, and no Exif orientation turns it',
      'images have their width and height the other way round in the annotations, and no Exif orientation turns them',
    ),
    'image-turned': of(
      'image is turned by its Exif orientation, and the annotations have its size before the turn; Ultralytics, MMDetection and Detectron2 turn it',
      'images are turned by their Exif orientation, and the annotations have their size before the turn; Ultralytics, MMDetection and Detectron2 turn them',
    ),
    'image-turned-upright': of(
      'image is turned by its Exif orientation, and the annotations have its size after the turn; torchvision’s CocoDetection reads it unturned',
      'images are turned by their Exif orientation, and the annotations have their size after the turn; torchvision’s CocoDetection reads them unturned',
    ),
    'image-without-record': of(
      'image file has no record in what was validated',
      'image files have no record in what was validated',
    ),
    'split-unreadable': (count, reason) =>
      `${plural(count, 'split', 'splits')} could not be read: ${reason}`,
    'split-same-content': (count, other) =>
      `${plural(count, 'image is', 'images are')} in ${other} too under another name, by the content of the file`,
    'nothing-usable': of(
      'annotation, and it is no box that a detector could train on',
      'annotations, and not one is a box that a detector could train on',
    ),
    'split-same-file': (count, other) =>
      `${plural(count, 'image is', 'images are')} in ${other} too, by the name of the file`,
    'split-same-boxes': (count, other) =>
      `${plural(count, 'image has', 'images have')} all boxes of an image of ${other}, to the last digit`,
    'split-class-missing': (count, other) =>
      `${plural(count, 'class', 'classes')} of ${other} without a box here`,
    'config-class-missing': (count, config) =>
      `${plural(count, 'class', 'classes')} of ${config} that the data does not have`,
    'config-class-additional': (count, config) =>
      `${plural(count, 'class', 'classes')} of the data that ${config} does not have`,
    'config-class-order': (count, config) =>
      `${plural(count, 'class has', 'classes have')} another place in ${config} than in the data`,
    'config-class-count': (count, config, { inConfig, inData }) =>
      `${plural(count, 'config', 'configs')} with another number of classes: ${inConfig} in ${config}, ${inData} in the data`,
    'config-classes-off-by-one': (count, config, { inConfig, inData }) =>
      `${plural(count, 'config', 'configs')} one off: ${amount(inConfig, 'class')} in ${config}, ${inData} in the data, as where a background is counted, or forgotten`,
    'config-ids-beyond-classes': (count, config, { inConfig, inData }) =>
      `${plural(count, 'config takes', 'configs take')} category ids as labels from 0: ${config} has ${amount(inConfig, 'class')}, and the ids go up to ${inData}`,
    'config-ids-read-as-coco': (count, config, { inData }) =>
      `${plural(count, 'config reads', 'configs read')} category ids as those of MS COCO (${config}), and those of the data go up to ${inData}`,
    'config-classes-unknown': (count, config) =>
      `${plural(count, 'config', 'configs')} of which no classes are known: ${config}`,
    'config-other-data': (count, config) =>
      `${plural(count, 'file', 'files')} that ${config} trains on and that ${plural(count, 'was', 'were')} not validated here`,
  },
  fixes: {
    'record-repeated': of(
      'record that equals an earlier one was taken out',
      'records that equal an earlier one were taken out',
    ),
    'annotation-id-repeated': of(
      'annotation with the id of an earlier one got a new id',
      'annotations with the id of an earlier one got new ids',
    ),
    'number-as-text': of(
      'record had a number as a text, and has the number',
      'records had numbers as texts, and have the numbers',
    ),
    'crowd-not-number': of(
      'annotation had a text or a truth value as iscrowd, and has 0 or 1',
      'annotations had a text or a truth value as iscrowd, and have 0 or 1',
    ),
    'reference-of-other-type': of(
      'annotation named its image or class by a text in place of a number, or the other way round',
      'annotations named their image or class by a text in place of a number, or the other way round',
    ),
  },
  taken: {
    'box-out': frameworks => `left out by ${frameworks}`,
    'record-out': frameworks => `left out by ${frameworks}`,
    crowd: frameworks => `a crowd region for ${frameworks}`,
    stops: (frameworks, several) => `${frameworks} ${several ? 'stop' : 'stops'} with an error`,
  },
  severities: { error: 'error', warning: 'warning', info: 'info' },
  predictions: file => `${file}: of the detections, `,
};
