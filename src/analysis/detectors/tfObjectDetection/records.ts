import type { RecordRule } from '../RecordRule.ts';

/** TF Object Detection API writes `iscrowd` and `area` as numbers into its records, and the name of every class. */
export const tfObjectDetectionRecords: RecordRule = {
  source: 'TF Object Detection API, dataset_tools/create_coco_tf_record.py, create_tf_example',
  vocSource:
    'TF Object Detection API, dataset_tools/create_pascal_tf_record.py, dict_to_tf_example',
  outcomes: {
    'no-file-name': 'stops',
    'no-class': 'stops',
    'class-unlisted': 'stops',
    'no-area': 'stops',
    'no-crowd-key': 'stops',
    'crowd-text': 'stops',
    'crowd-null': 'stops',
    'voc-difficult': 'trained',
  },
};
