import type { Format } from '../Format.ts';
import { locateRow } from './locateRow.ts';
import { sniffYolo } from './sniffYolo.ts';

const reader = () => import('./yoloReader.ts');

/**
 * A label file an image, with class numbers and shares of the image: sets of Ultralytics (`data.yaml`), of Darknet, and
 * `images/` beside `labels/`.
 */
export const yolo: Format<'yolo'> = {
  id: 'yolo',
  label: 'YOLO',
  extensions: ['yaml', 'yml', 'data'],
  sniff: sniffYolo,
  splits: async source => (await reader()).yoloSplits(source),
  read: async (source, options) => (await reader()).readYolo(source, options),
  locate: locateRow,
};
