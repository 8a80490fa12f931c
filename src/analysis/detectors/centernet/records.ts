import type { RecordRule } from '../RecordRule.ts';

/** CenterNet joins annotations by their id, as pycocotools does, and reads neither `area` nor `ignore`. */
export const centernetRecords: RecordRule = {
  source: 'CenterNet, src/lib/datasets/sample/ctdet.py, CTDetDataset.__getitem__',
  outcomes: {
    'no-file-name': 'stops',
    'no-annotation-id': 'stops',
    'shared-annotation-id': 'last-box',
    'no-class': 'stops',
  },
};
