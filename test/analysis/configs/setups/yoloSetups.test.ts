import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { openConfig } from '../../../../src/analysis/configs/openConfig.ts';
import { setupFrom } from '../../../../src/analysis/configs/setupFrom.ts';
import { asFailure } from '../../../../src/analysis/contract/failures/Failure.ts';
import { presetNamed } from '../../../helpers/assignment/presetNamed.ts';
import { nodeConfigHost } from '../../../../src/platform/node/nodeConfigHost.ts';
import { GRAMMARS, openAmong } from '../../../helpers/configs/configFiles.ts';
import { describeShared } from '../../../helpers/shared.ts';
import { warningTexts } from '../../../helpers/configs/warningTexts.ts';

const read = async (text: string) =>
  setupFrom('a.yaml', await openAmong({ 'a.yaml': text }, 'a.yaml'));
const preset = presetNamed('yolov5');

describeShared('setups of real YOLO configs', folder => {
  const host = nodeConfigHost(GRAMMARS);
  const open = async (file: string) => {
    const full = path.join(folder, 'data', 'configs', file);
    return setupFrom(full, await openConfig(full, fs.readFileSync(full, 'utf8'), host));
  };

  test.each(['models/yolov5s.yaml', 'models/yolov5l.yaml', 'models/hub/yolov3.yaml'])(
    '%s has the anchors and strides of the preset',
    async file => {
      const { setup, classes, warnings } = await open(`yolov5/${file}`);
      const { candidates, assigner, padToMultiple, loss } = setup;
      expect(candidates).toEqual(preset.candidates);
      expect({ classes, assigner, padToMultiple }).toEqual({
        classes: 80,
        assigner: { kind: 'yolov5', ratio: 4 },
        padToMultiple: 32,
      });
      expect(loss.prior).toBeCloseTo(preset.loss.prior, 12);
      expect(warningTexts(warnings)).toEqual([
        expect.stringMatching(/^Image size, epochs and batch/),
      ]);
    },
  );

  test('hub/yolov5-p6.yaml leaves its anchors to AutoAnchor, and that is said', async () => {
    const { warnings } = await open('yolov5/models/hub/yolov5-p6.yaml');
    expect(warningTexts(warnings)[0]).toMatch(/AutoAnchor/);
  });

  test('hyp.VOC.yaml: its anchor_t', async () => {
    const { setup, warnings } = await open('yolov5/data/hyps/hyp.VOC.yaml');
    expect(setup.assigner).toEqual({ kind: 'yolov5', ratio: 3.3744 });
    expect(setup.loss).toMatchObject({ alpha: 0.5, gamma: 0 });
    expect(warningTexts(warnings)[0]).toMatch(/Anchors and strides are defined in the model/);
  });

  test.each([
    'yolov7/cfg/training/yolov7.yaml',
    'yolov7/data/hyp.scratch.p5.yaml',
    'ultralytics_yolov8_args/runs/detect/train/args.yaml',
  ])('%s is refused as dynamic', async file => {
    expect(await open(file).catch(asFailure)).toMatchObject({ code: 'detector-dynamic' });
  });
});

describe('setups of YOLOv5', () => {
  test.each(['1e308', '0', '-1'])(
    'of layers with stride %s are those of the usual strides',
    async stride => {
      const layer = `[-1, 1, Conv, [64, 3, ${stride}]]`;
      const { setup, warnings } = await read(
        `nc: 3\nanchors: [[1, 2], [3, 4], [5, 6]]\nbackbone: [${layer}, ${layer}, ${layer}]\nhead: [[[0, 1, 2], 1, Detect, [nc, anchors]]]\n`,
      );
      expect(warnings).toContainEqual({ code: 'layers-unread', taken: [8, 16, 32] });
      expect(setup.candidates).toMatchObject({
        levels: [{ stride: 8 }, { stride: 16 }, { stride: 32 }],
      });
    },
  );

  // Four convolutions of stride 2 make P4; the upsampled one is P3 again.
  const MODEL = `nc: 3
anchors:
  - [4, 5, 8, 10]
  - [16, 20, 30, 40]
backbone:
  [[-1, 1, Conv, [64, 6, 2, 2]], [-1, 1, Conv, [128, 3, 2]], [-1, 3, C3, [128]], [-1, 1, Conv, [256, 3, 2]], [-1, 1, Conv, [256, 3, 2]]]
head:
  [[-1, 1, nn.Upsample, [None, 2, "nearest"]], [[-1, 3], 1, Concat, [1]], [[6, 4], 1, Detect, [nc, anchors]]]
`;

  test('strides come from the layers', async () => {
    const { setup, classes } = await read(MODEL);
    expect(classes).toBe(3);
    expect(setup.candidates).toEqual({
      kind: 'shapes',
      levels: [
        {
          stride: 8,
          shapes: [
            [4, 5],
            [8, 10],
          ],
        },
        {
          stride: 16,
          shapes: [
            [16, 20],
            [30, 40],
          ],
        },
      ],
    });
    expect(setup.padToMultiple).toBe(16);
    // 8 objects on 80 × 80 and on 40 × 40 cells.
    expect(setup.loss.prior).toBeCloseTo(16 / 8000, 12);
  });

  test('focal loss is on above γ 0, with the α of the code', async () => {
    const { setup } = await read('anchor_t: 5.0\nfl_gamma: 1.5\n');
    expect(setup.loss).toMatchObject({ alpha: 0.25, gamma: 1.5 });
    expect(setup.assigner).toEqual({ kind: 'yolov5', ratio: 5 });
  });

  test.each([
    [
      'a model without anchors',
      MODEL.replace(/anchors:\n(?: {2}-.*\n)+/, '').replace(', anchors', ''),
    ],
    ['YOLOv7 with SimOTA', 'anchor_t: 4.0\nfl_gamma: 0.0\nloss_ota: 1\n'],
  ])('%s is dynamic', async (_, text) => {
    expect(await read(text).catch(asFailure)).toMatchObject({ code: 'detector-dynamic' });
  });

  test('YOLOv7 without SimOTA labels as YOLOv5 does', async () => {
    const { setup } = await read('anchor_t: 4.0\nfl_gamma: 0.0\nloss_ota: 0\n');
    expect(setup.assigner).toEqual({ kind: 'yolov5', ratio: 4 });
  });
});
