import { describe, expect, it } from 'vitest';
import { annotationsIn } from '../../../../src/analysis/configs/annotationsIn.ts';
import { openAmong } from '../../../helpers/configs/configFiles.ts';

async function named(text: string, file = 'a.py', bases: Readonly<Record<string, string>> = {}) {
  const found = annotationsIn(await openAmong({ ...bases, [file]: text }, file));
  return found.map(one => `${one.kind} ${one.text} ${one.line}`);
}

describe('what a config says that it trains on', () => {
  it.each([
    ['3.x', "train_dataloader = dict(dataset=dict(ann_file='a.json'))", ['file a.json 1']],
    ['2.x', "data = dict(\n    train=dict(ann_file='a.json'))", ['file a.json 2']],
    [
      'the training set alone',
      "data = dict(train=dict(ann_file='a.json'), val=dict(ann_file='b.json'))",
      ['file a.json 1'],
    ],
    [
      'its folder',
      "data = dict(train=dict(data_root='data/coco', ann_file='ann/a.json'))",
      ['file data/coco/ann/a.json 1'],
    ],
    [
      'no folder before a path from the root',
      "data = dict(train=dict(data_root='data/', ann_file='/ann/a.json'))",
      ['file /ann/a.json 1'],
    ],
    [
      'a sum of variables',
      "root = 'data/'\nkind = 'train'\ndata = dict(train=dict(ann_file=root + 'a_' + kind + '.json'))",
      ['file data/a_train.json 3'],
    ],
    [
      'an f-string',
      "y = '2017'\ndata = dict(train=dict(ann_file=f'data/a{y}.json'))",
      ['file data/a2017.json 2'],
    ],
    ['no call', "data = dict(train=dict(ann_file=os.path.join('a', 'b.json')))", []],
    ['no arithmetic', 'data = dict(train=dict(ann_file=1 + 2))', []],
    ['no unknown variable', "data = dict(train=dict(ann_file=root + 'a.json'))", []],
    [
      'wrappers',
      "data = dict(train=dict(type='RepeatDataset', dataset=dict(type='ClassBalancedDataset', dataset=dict(ann_file='a.json'))))",
      ['file a.json 1'],
    ],
    [
      'a list of files',
      "data = dict(train=dict(ann_file=['a.json', 'b.json']))",
      ['file a.json 1', 'file b.json 1'],
    ],
    [
      'joined sets',
      "one = dict(ann_file='a.json', data_root='r')\ntrain_dataloader = dict(dataset=dict(type='ConcatDataset', datasets=[one, dict(ann_file='b.json')]))",
      ['file r/a.json 1', 'file b.json 2'],
    ],
  ])('of MMDetection: %s', async (_, text, expected) => {
    expect(await named(text)).toEqual(expected);
  });

  it('joins what stands in a base with what stands in the config', async () => {
    const base = "data = dict(train=dict(data_root='data/', ann_file='coco.json'))\n";
    const text = "_base_ = 'base.py'\ndata = dict(train=dict(ann_file='mine.json'))\n";
    expect(await named(text, 'a.py', { 'base.py': base })).toEqual(['file data/mine.json 2']);
  });

  it.each([
    ['a.yaml', 'DATASETS:\n  TRAIN: ("a_train", "b_train")', ['a_train', 'b_train']],
    ['a.yaml', "DATASETS:\n  TRAIN: ['a_train']", ['a_train']],
    ['a.py', 'cfg.DATASETS.TRAIN = ("a_train",)', ['a_train']],
  ])('of Detectron2 are names: %s %s', async (file, text, names) => {
    const found = await named(text, file);
    expect(found.map(one => one.split(' ').slice(0, 2))).toEqual(
      names.map(name => ['registered', name]),
    );
  });

  it('of Detectron2 is the file that the same code registers', async () => {
    const text =
      'register_coco_instances("a_train", {}, "data/a.json", "images")\ncfg.DATASETS.TRAIN = ("a_train",)\n';
    expect(await named(text)).toEqual(['file data/a.json 1']);
  });

  it('of PaddleDetection, the TF Object Detection API and torchvision', async () => {
    const paddle =
      'TrainDataset:\n  !COCODataSet\n    dataset_dir: dataset/coco\n    anno_path: annotations/a.json\n';
    expect(await named(paddle, 'a.yml')).toEqual(['file dataset/coco/annotations/a.json 4']);
    const tf = 'train_input_reader { tf_record_input_reader { input_path: "a.record" } }\n';
    expect(await named(tf, 'a.config')).toEqual(['file a.record 1']);
    const call = 'data = CocoDetection("images", annFile="data/a.json")\n';
    expect(await named(call)).toEqual(['file data/a.json 1']);
  });
});
