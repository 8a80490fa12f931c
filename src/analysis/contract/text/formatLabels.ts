/** What every annotation format calls itself, for people; apart from the formats, so that pages need not hold their readers. */
export const FORMAT_LABELS = {
  tfrecord: 'TFRecord',
  parquet: 'Parquet',
  voc: 'Pascal VOC',
  cvat: 'CVAT',
  labelme: 'LabelMe',
  supervisely: 'Supervisely',
  datumaro: 'Datumaro',
  via: 'VIA',
  createml: 'Create ML',
  'label-studio': 'Label Studio',
  detectron2: 'Detectron2',
  mmdetection: 'MMDetection',
  yolo: 'YOLO',
  csv: 'CSV',
  openimages: 'Open Images',
  kitti: 'KITTI',
  coco: 'COCO',
} as const;

/** Stands in reports. */
export type FormatId = keyof typeof FORMAT_LABELS;
