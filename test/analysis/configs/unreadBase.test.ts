import { describe, expect, it } from 'vitest';
import { setupFrom } from '../../../src/analysis/configs/setupFrom.ts';
import { unreadBase } from '../../../src/analysis/configs/unreadBase.ts';
import { asFailure } from '../../../src/analysis/contract/failures/Failure.ts';
import { openAmong } from '../../helpers/configs/configFiles.ts';

const HEAD = "model = dict(type='RetinaNet', bbox_head=dict(type='RetinaHead'))\n";

async function unreadOf(files: Readonly<Record<string, string>>, file = 'a.py') {
  return unreadBase(await openAmong(files, file));
}

describe('what a config builds on and cannot be read', () => {
  it.each([
    ["_base_ = 'mmdet::retinanet/retinanet_r50_fpn_1x_coco.py'\n", 'package'],
    ["_base_ = 'mmyolo::yolov5/yolov5_s.py'\n", 'package'],
    ["_base_ = 'https://example.org/b.py'\n", 'address'],
    ["_base_ = './gone.py'\n", 'file'],
    ["_base_ = './a.py'\n", 'circle'],
    ['cfg.merge_from_file(model_zoo.get_config_file("COCO-Detection/b.yaml"))\n', 'model-zoo'],
    ['cfg.merge_from_file("configs/b.yaml")\n', 'code'],
  ])('%j', async (text, kind) => {
    expect(await unreadOf({ 'a.py': text })).toMatchObject({ kind });
  });

  it('is nothing where all was read, also twice', async () => {
    const files = {
      'a.py': "_base_ = ['b.py', 'c.py']\n",
      'b.py': "_base_ = 'd.py'\nx = 1\n",
      'c.py': "_base_ = 'd.py'\ny = 1\n",
      'd.py': 'z = 1\n',
    };
    expect(await unreadOf(files)).toBeNull();
  });

  it('is a circle also over several files, and no circle where one is only broken', async () => {
    const round = { 'a.py': "_base_ = 'b.py'\n", 'b.py': "_base_ = 'a.py'\n" };
    expect(await unreadOf(round)).toEqual({ reference: 'a.py', kind: 'circle' });
    const broken = {
      'a.py': "_base_ = ['b.py', 'c.py']\n",
      'b.py': 'x = (\n',
      'c.py': "_base_ = 'b.py'\n",
    };
    expect(await unreadOf(broken)).toMatchObject({ kind: 'file' });
  });

  it('is said of a detector whose head only a package has', async () => {
    const text = `_base_ = 'mmdet::retinanet/retinanet_r50_fpn_1x_coco.py'\n${HEAD}`;
    const { warnings } = setupFrom('a.py', await openAmong({ 'a.py': text }, 'a.py'));
    expect(warnings).toContainEqual({
      code: 'base-unread',
      file: 'mmdet::retinanet/retinanet_r50_fpn_1x_coco.py',
    });
  });
});

describe('two files of one list that set the same variable', () => {
  const described = async (files: Readonly<Record<string, string>>) => {
    const documents = await openAmong(files, 'a.py');
    try {
      return setupFrom('a.py', documents).setup.framework;
    } catch (thrown) {
      return asFailure(thrown);
    }
  };

  it('are refused, directly or through what they build on', async () => {
    const disagreeing = { code: 'config-bases-disagree', key: 'model' };
    const files = { 'a.py': "_base_ = ['b.py', 'c.py']\n", 'b.py': HEAD, 'c.py': HEAD };
    expect(await described(files)).toMatchObject({ ...disagreeing, bases: ['b.py', 'c.py'] });
    const deeper = { ...files, 'c.py': "_base_ = 'd.py'\n", 'd.py': HEAD };
    expect(await described(deeper)).toMatchObject(disagreeing);
  });

  it('are none where one builds on the other, or where each sets its own', async () => {
    const chain = { 'a.py': "_base_ = 'b.py'\nmodel = dict(train_cfg=None)\n", 'b.py': HEAD };
    expect(await described(chain)).toBe('MMDetection');
    const apart = {
      'a.py': "_base_ = ['b.py', 'c.py']\n",
      'b.py': HEAD,
      'c.py': 'import os\ntrain_cfg = dict(max_epochs=3)\n',
    };
    expect(await described(apart)).toBe('MMDetection');
  });
});
