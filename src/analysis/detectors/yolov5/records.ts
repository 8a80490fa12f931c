import type { RecordRule } from '../RecordRule.ts';

const OUTCOMES: RecordRule['outcomes'] = {
  'no-file-name': 'stops',
  'no-class': 'stops',
  'crowd-text': 'crowd',
  'voc-corners': 'corners-less-one',
  'label-beyond': 'image-out',
  'label-repeated': 'record-out',
};

/**
 * YOLOv5 reads text files: those that Ultralytics' `convert_coco` writes leave out what Python takes for a crowd region. The
 * numbers of classes are not looked at: converters give them each in its own way.
 *
 * Its own `verify_image_label` (YOLOv5 7.0, utils/dataloaders.py) allows shares from 0 to 1.
 */
export const yolov5Records: RecordRule = {
  source: 'Ultralytics 8.4, ultralytics/data/converter.py, convert_coco',
  vocSource: 'Ultralytics 8.4, ultralytics/cfg/datasets/VOC.yaml, convert_label',
  labels: { least: 0, most: 1 },
  outcomes: OUTCOMES,
};

/** The same, with the limits of Ultralytics' `verify_image_label`: a hundredth beyond the image is let pass. */
export const ultralyticsRecords: RecordRule = {
  source: 'Ultralytics 8.4, ultralytics/data/converter.py, convert_coco, verify_image_label',
  vocSource: yolov5Records.vocSource as string,
  labels: { least: Math.fround(-0.01), most: Math.fround(1.01) },
  outcomes: OUTCOMES,
};
