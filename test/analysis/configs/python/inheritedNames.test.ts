import { describe, expect, it } from 'vitest';
import { focalLossSitesIn } from '../../../../src/analysis/configs/findFocalLossSites.ts';
import { currentSetting } from '../../../../src/analysis/configs/edits/SettingSite.ts';
import { explainNoFocalLoss } from '../../../../src/analysis/configs/explainNoFocalLoss.ts';
import { detectorFrom } from '../../../../src/analysis/configs/detectorFrom.ts';
import { settingsIn } from '../../../../src/analysis/configs/settings/settingsIn.ts';
import { asFailure } from '../../../../src/analysis/contract/failures/Failure.ts';
import { openAmong } from '../../../helpers/configs/configFiles.ts';

const NAMES = ['toString', 'constructor', 'hasOwnProperty', '__proto__', 'valueOf'];

/** Where the readers look a name up that a config gives. */
const CONFIGS: Readonly<Record<string, (name: string) => string>> = {
  'mmdetection.py': name => `model = dict(bbox_head=dict(type='${name}'))\n`,
  'paddle.yml': name => `architecture: ${name}\n${name}: {loss: FocalLoss}\n`,
  'efficientdet.py': name =>
    `model_name = 'tf_efficientdet_${name}'\nh = dict(alpha=0.25, gamma=1.5)\n`,
  'yolov5.yaml': name =>
    `nc: 80\nanchors: [[10, 13, 16, 30]]\nbackbone: [[-1, 1, ${name}, [64]]]\nhead: [[[0], 1, Detect, [nc, anchors]]]\n`,
  'recipe.yaml': name => `${name}: yolo_nas_s\nloss: {alpha: 1}\n`,
  'config.json': name =>
    `{"model_type": "${name}", "architectures": ["${name}ForObjectDetection"], "num_denoising": 100}`,
  'args.yaml': name => `task: detect\nmode: train\nmodel: ${name}.pt\nimgsz: 640\n`,
  'rtdetr.yml': name =>
    `model: ${name}\n${name}: {decoder: ${name}}\ncriterion: DetCriterion\nDetCriterion: {losses: [vfl]}\n`,
  'tao.yaml': name => `${name}: {loss_loc_weight: 1, focal_loss_alpha: 0.25}\n`,
};

describe('names that every object inherits', () => {
  it.each(Object.keys(CONFIGS).flatMap(file => NAMES.map(name => [file, name] as const)))(
    'mean nothing in %s: %s',
    async (file, name) => {
      const documents = await openAmong({ [file]: CONFIGS[file]?.(name) ?? '' }, file);
      expect(() => focalLossSitesIn(documents)).not.toThrow();
      expect(() => explainNoFocalLoss(documents)).not.toThrow();
      for (const site of settingsIn(documents))
        expect(currentSetting(site)).not.toBeTypeOf('function');
      let code = 'read';
      try {
        detectorFrom(file, documents);
      } catch (thrown) {
        ({ code } = asFailure(thrown));
      }
      expect(code).not.toBe('internal');
    },
  );
});
