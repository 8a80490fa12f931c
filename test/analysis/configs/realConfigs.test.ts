import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { applyEdits } from '../../../src/analysis/configs/applyEdits.ts';
import { editsFor } from '../../../src/analysis/configs/editsFor.ts';
import {
  findFocalLossSites,
  mayHoldFocalLoss,
} from '../../../src/analysis/configs/findFocalLossSites.ts';
import { CONFIG_EXTENSIONS } from '../../../src/analysis/configs/syntax/readConfig.ts';
import { differences, independentParse, leavesOf } from '../../helpers/independentParse.ts';
import { describeShared } from '../../helpers/shared.ts';

/** Path, α, its line, γ, its line, as read off each file; null where the file writes none. */
const EXPECTED: Readonly<Record<string, readonly unknown[]>> = {
  'detectron2/Base-RetinaNet.yaml': ['MODEL.RETINANET', null, null],
  'detectron2/COCO-Detection/retinanet_R_101_FPN_3x.yaml': ['MODEL.RETINANET', null, null],
  'detectron2/COCO-Detection/retinanet_R_50_FPN_1x.yaml': ['MODEL.RETINANET', null, null],
  'detectron2/COCO-Detection/retinanet_R_50_FPN_3x.yaml': ['MODEL.RETINANET', null, null],
  'detectron2/quick_schedules/retinanet_R_50_FPN_inference_acc_test.yaml': [
    'MODEL.RETINANET',
    null,
    null,
  ],
  'detectron2/quick_schedules/retinanet_R_50_FPN_instant_test.yaml': [
    'MODEL.RETINANET',
    null,
    null,
  ],
  'paddledetection/retinanet/_base_/retinanet_r50_fpn.yml': [
    'RetinaHead.loss_class',
    [0.25, 46],
    [2, 45],
  ],
  'paddledetection/sparse_rcnn/_base_/sparse_rcnn_r50_fpn.yml': [
    'SparseRCNNLoss.focal_loss',
    [0.25, 37],
    [2, 38],
  ],
  'paddledetection/yolof/_base_/yolof_r50_c5.yml': ['YOLOFHead.loss_class', [0.25, 46], [2, 45]],
};

describeShared('real configs', folder => {
  const root = path.join(folder, 'data', 'configs');
  const files = fs
    .readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map(file => file.replaceAll(path.sep, '/'))
    .filter(file => CONFIG_EXTENSIONS.includes(path.extname(file).slice(1)))
    .toSorted();
  const textOf = (file: string) => fs.readFileSync(path.join(root, file), 'utf8');

  test('are all read, and those with a focal loss are known with values and lines', () => {
    const found = files.flatMap(file => {
      const text = textOf(file);
      const sites = findFocalLossSites(file, text);
      expect(mayHoldFocalLoss(text) || sites.length === 0).toBe(true);
      return sites.map(({ path: where, alpha, gamma }) => [
        file,
        [where, alpha && [alpha.value, alpha.line], gamma && [gamma.value, gamma.line]],
      ]);
    });
    expect(files.length).toBeGreaterThan(90);
    expect(Object.fromEntries(found)).toEqual(EXPECTED);
  });

  test.each(Object.keys(EXPECTED))('%s changes in α and γ only, and back again', file => {
    const text = textOf(file);
    const [site] = findFocalLossSites(file, text);
    const next = applyEdits(text, editsFor(site!, { alpha: 0.4375, gamma: 1.25 }));
    const [before, after] = [independentParse(file, text), independentParse(file, next)];
    expect(new Set(Object.values(differences(before, after)))).toEqual(new Set([0.4375, 1.25]));
    expect(leavesOf(after).size).toBeLessThanOrEqual(leavesOf(before).size + 2);
    if (!site?.alpha || !site.gamma) return;
    const old = { alpha: site.alpha.value, gamma: site.gamma.value };
    const [again] = findFocalLossSites(file, next);
    expect(applyEdits(next, editsFor(again!, old))).toBe(text);
  });
});
