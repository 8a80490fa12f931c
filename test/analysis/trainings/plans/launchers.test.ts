import { describe, expect, it } from 'vitest';
import { focalLossSitesIn } from '../../../../src/analysis/configs/findFocalLossSites.ts';
import { launcherOf } from '../../../../src/analysis/trainings/plans/launchers/launcherOf.ts';
import { openAmong } from '../../../helpers/configs/configFiles.ts';

const PAIR = { gamma: 1, alpha: 0.35 };

async function optionsIn(
  file: string,
  text: string,
  others: Readonly<Record<string, string>> = {},
) {
  const documents = await openAmong({ [file]: text, ...others }, file);
  return focalLossSitesIn(documents).map(site => launcherOf(site).options(site, PAIR));
}

describe('what a command line sets', () => {
  it('are keys of MMDetection that the config inherits', async () => {
    const base =
      "model = dict(bbox_head=dict(type='RetinaHead', loss_cls=dict(type='FocalLoss', gamma=2.0, alpha=0.25)))\n";
    const found = await optionsIn('a.py', "_base_ = './base.py'\n", { 'base.py': base });
    expect(found).toEqual([
      ['model.bbox_head.loss_cls.gamma=1.0', 'model.bbox_head.loss_cls.alpha=0.35'],
    ]);
  });

  it('are keys that nobody has written yet', async () => {
    expect(
      await optionsIn('a.py', "model = dict(bbox_head=dict(loss_cls=dict(type='FocalLoss')))\n"),
    ).toEqual([['model.bbox_head.loss_cls.gamma=1.0', 'model.bbox_head.loss_cls.alpha=0.35']]);
    expect(await optionsIn('a.yaml', 'MODEL:\n  META_ARCHITECTURE: RetinaNet\n')).toEqual([
      ['MODEL.RETINANET.FOCAL_LOSS_GAMMA', '1.0', 'MODEL.RETINANET.FOCAL_LOSS_ALPHA', '0.35'],
    ]);
  });

  it("are a LazyConfig's, and AdelaiDet's own", async () => {
    const lazy = `from detectron2.config import LazyCall as L
from detectron2.modeling.meta_arch import RetinaNet
model = L(RetinaNet)(num_classes=3, focal_loss_alpha=0.25)
`;
    expect(await optionsIn('lazy.py', lazy)).toEqual([
      ['model.focal_loss_gamma=1.0', 'model.focal_loss_alpha=0.35'],
    ]);
    const fcos =
      'MODEL:\n  META_ARCHITECTURE: OneStageDetector\n  FCOS:\n    LOSS_ALPHA: 0.25\n    LOSS_GAMMA: 2.0\n';
    expect(await optionsIn('fcos.yaml', fcos)).toEqual([
      ['MODEL.FCOS.LOSS_GAMMA', '1.0', 'MODEL.FCOS.LOSS_ALPHA', '0.35'],
    ]);
  });

  it('is nothing where a framework has no such command line', async () => {
    expect(await optionsIn('d0.yaml', 'name: efficientdet-d0\nalpha: 0.25\ngamma: 1.5\n')).toEqual([
      null,
    ]);
  });
});
