import type { RecordRule } from '../RecordRule.ts';

/** YOLOv5 reads text files: those that Ultralytics' `convert_coco` writes leave out what Python takes for a crowd region. */
export const yolov5Records: RecordRule = {
  source: 'Ultralytics 8.4, ultralytics/data/converter.py, convert_coco',
  outcomes: {
    'no-file-name': 'stops',
    'no-class': 'stops',
    'crowd-text': 'crowd',
  },
};
