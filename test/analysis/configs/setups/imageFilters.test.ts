import { describe, expect, it } from 'vitest';
import { setupFrom } from '../../../../src/analysis/configs/setupFrom.ts';
import { openAmong } from '../../../helpers/configs/configFiles.ts';

const leavesOut = async (file: string, text: string) =>
  setupFrom(file, await openAmong({ [file]: text }, file)).setup.leavesOut;

const DETECTRON2 = 'MODEL:\n  META_ARCHITECTURE: RetinaNet\n';
const PADDLE = 'architecture: RetinaNet\n';
const MODEL = "model = dict(type='RetinaNet', bbox_head=dict(type='RetinaHead'))\n";
const loader = (dataset: string) => `${MODEL}train_dataloader = dict(dataset=${dataset})\n`;

describe('images that a config leaves out of training', () => {
  it.each([
    ['Detectron2 by default', 'a.yaml', DETECTRON2, { without: 'boxes' }],
    [
      'Detectron2, switched off',
      'a.yaml',
      `${DETECTRON2}DATALOADER:\n  FILTER_EMPTY_ANNOTATIONS: false\n`,
      { without: 'nothing' },
    ],
    [
      'MMDetection 3.x',
      'a.py',
      loader('dict(filter_cfg=dict(filter_empty_gt=True, min_size=16))'),
      { without: 'annotations', minimumSide: 16 },
    ],
    [
      'MMDetection 3.x without a filter',
      'a.py',
      loader("dict(type='CocoDataset')"),
      { without: 'nothing', minimumSide: 0 },
    ],
    [
      'MMDetection 3.x in a RepeatDataset',
      'a.py',
      loader('dict(times=3, dataset=dict(filter_cfg=dict(filter_empty_gt=True, min_size=32)))'),
      { without: 'annotations', minimumSide: 32 },
    ],
    [
      'MMDetection 2.x by default',
      'a.py',
      `${MODEL}data = dict(train=dict(type='CocoDataset'))\n`,
      { without: 'annotations', minimumSide: 32 },
    ],
    [
      'MMDetection 2.x, switched off',
      'a.py',
      `${MODEL}data = dict(train=dict(filter_empty_gt=False))\n`,
      { without: 'nothing', minimumSide: 32 },
    ],
    [
      'MMDetection without a data set: as its base has it',
      'a.py',
      MODEL,
      { without: 'annotations', minimumSide: 32 },
    ],
    ['PaddleDetection by default', 'a.yml', PADDLE, { without: 'annotations' }],
    [
      'PaddleDetection, allowed',
      'a.yml',
      `${PADDLE}TrainDataset:\n  allow_empty: true\n`,
      { without: 'nothing' },
    ],
  ])('%s', async (_, file, text, expected) => {
    expect(await leavesOut(file, text)).toEqual(expected);
  });
});
