import type { RecordRule } from '../RecordRule.ts';

/**
 * MMDetection 3.3 indexes `file_name`, `area` and, by way of pycocotools, every id; `ignore` and `iscrowd` are asked for by
 * Python's truth. 2.x does the same (`_parse_ann_info`).
 */
export const mmdetectionRecords: RecordRule = {
  source: 'MMDetection 3.3, mmdet/datasets/coco.py, load_data_list, parse_data_info',
  vocSource: 'MMDetection 3.3, mmdet/datasets/xml_style.py, XMLDataset._parse_instance_info',
  outcomes: {
    'no-file-name': 'stops',
    'no-annotation-id': 'stops',
    'shared-annotation-id': 'stops',
    'no-class': 'stops',
    'class-unlisted': 'record-out',
    'class-not-trained': 'record-out',
    'ignore-set': 'box-out',
    'no-area': 'stops',
    'crowd-text': 'crowd',
    'voc-corners': 'corners-cut-less-one',
  },
};
