import { describe, expect, test } from 'vitest';
import { setupFrom } from '../../../../src/analysis/configs/setupFrom.ts';
import { asFailure } from '../../../../src/analysis/contract/failures/Failure.ts';
import type {
  AnchorLevel,
  DetectorSetup,
} from '../../../../src/analysis/detectors/DetectorSetup.ts';
import { presetNamed } from '../../../helpers/assignment/presetNamed.ts';
import { openAmong } from '../../../helpers/configs/configFiles.ts';
import { named } from '../../../helpers/words/named.ts';
import { warningTexts } from '../../../helpers/configs/warningTexts.ts';

const levels = ({ candidates }: DetectorSetup): readonly AnchorLevel[] =>
  candidates.kind === 'anchors' ? candidates.levels : [];
const read = async (file: string, text: string) =>
  setupFrom(file, await openAmong({ [file]: text }, file));
const python = (text: string) => read('a.py', `import torchvision\n${text}`);

describe('calls of torchvision', () => {
  test.each([
    ['retinanet_resnet50_fpn', 'retinanet-torchvision'],
    ['fcos_resnet50_fpn', 'fcos-torchvision'],
    ['fasterrcnn_resnet50_fpn', 'rpn-torchvision'],
    ['ssd300_vgg16', 'ssd300-torchvision'],
  ])('%s() is the preset %s, number by number', async (call, preset) => {
    const { setup } = await python(`model = torchvision.models.detection.${call}()\n`);
    expect(named(setup)).toEqual(named(presetNamed(preset)));
  });

  // torchvision 0.14 to 0.21, models/detection/faster_rcnn.py; strides of its maps on an image of 256 pixels.
  test.each([
    ['fasterrcnn_mobilenet_v3_large_fpn()', 800, 1333],
    ['fasterrcnn_mobilenet_v3_large_320_fpn()', 320, 640],
    ['fasterrcnn_mobilenet_v3_large_320_fpn(min_size=400)', 400, 640],
  ])('%s: every size on each of three maps', async (call, shorterSide, longerSide) => {
    const { setup } = await python(`model = torchvision.models.detection.${call}\n`);
    expect(levels(setup)).toEqual(
      [32, 32, 64].map(stride => ({
        stride,
        sizes: [32, 64, 128, 256, 512],
        aspectRatios: [0.5, 1, 2],
      })),
    );
    expect(setup.resize).toEqual([{ kind: 'torchvision', shorterSide, longerSide }]);
  });

  test('literal arguments, variables of the function around, epochs of the script', async () => {
    const { setup, warnings, classes, training } = await python(`
from torchvision.models.detection import RetinaNet
num_epochs = 20

def build():
    sizes = ((16,), (32,), (64,), (128,), (256,))
    anchors = AnchorGenerator(sizes=sizes, aspect_ratios=((0.5, 1.0, 2.0),) * len(sizes))
    model = RetinaNet(backbone, num_classes=5, min_size=(640, 672), max_size=1024, anchor_generator=anchors,
                      score_thresh=0.1, fg_iou_thresh=0.6, bg_iou_thresh=0.3)
    return model
`);
    expect({ warnings, classes }).toEqual({ warnings: [], classes: 4 });
    expect(setup.resize).toEqual(
      [640, 672].map(shorterSide => ({ kind: 'torchvision', shorterSide, longerSide: 1024 })),
    );
    expect(levels(setup)).toEqual(
      [8, 16, 32, 64, 128].map(stride => ({
        stride,
        sizes: [2 * stride],
        aspectRatios: [0.5, 1, 2],
      })),
    );
    expect(setup.assigner).toMatchObject({ foregroundIou: 0.6, backgroundIou: 0.3 });
    expect(training).toMatchObject({
      schedule: { kind: 'epochs', epochs: 20 },
      scoreThreshold: 0.1,
      origins: { schedule: { line: 4 }, scoreThreshold: { line: 10 } },
    });
  });

  test('the octave sizes of retinanet.py, by their letters', async () => {
    const { setup, warnings } = await python(
      'epochs = 3\nanchor_sizes = tuple((x, int(x * 2 ** (1.0 / 3)), int(x * 2 ** (2.0 / 3))) for x in [32, 64, 128, 256, 512])\nm = RetinaNet(b, 2, anchor_generator=AnchorGenerator(anchor_sizes, ((0.5, 1.0, 2.0),) * len(anchor_sizes)))\n',
    );
    expect(warnings).toEqual([]);
    expect(levels(setup)).toEqual(levels(presetNamed('retinanet-torchvision')));
  });

  test.each([
    ['weights=None, weights_backbone=None', true],
    ['pretrained=False, pretrained_backbone=False', true],
    ['weights="DEFAULT"', false],
    ['', undefined],
  ])('%s', async (text, fromScratch) => {
    const { training } = await python(`model = retinanet_resnet50_fpn(${text})\n`);
    expect(training.fromScratch).toBe(fromScratch);
  });

  test('what is no plain value is said, with its line', async () => {
    const { warnings } = await python('model = retinanet_resnet50_fpn(min_size=args.size)\n');
    expect(warningTexts(warnings)[0]).toBe(
      "model.min_size is no plain value (a.py, line 2); the preset's is taken.",
    );
    expect(warningTexts(warnings)[1]).toMatch(/No number of epochs/);
  });

  test('names of torchvision mean nothing in a file that does not use it', async () => {
    expect(await read('a.py', 'm = RetinaNet(b)\n').catch(asFailure)).toMatchObject({
      code: 'config-no-detector',
    });
  });
});

describe('keras-retinanet', () => {
  // README of keras-retinanet 1.0, "Using custom anchors".
  test('the usual anchors written out are the preset, but for 1.26 and 1.59 of the octave', async () => {
    const { setup } = await read(
      'a.ini',
      '[anchor_parameters]\nsizes   = 32 64 128 256 512\nstrides = 8 16 32 64 128\nratios  = 0.5 1 2\nscales  = 1 1.2 1.6\n',
    );
    expect(levels(setup)).toEqual(
      [8, 16, 32, 64, 128].map(stride => ({
        stride,
        sizes: [1, 1.2, 1.6].map(scale => scale * 4 * stride),
        aspectRatios: [0.5, 1, 2],
      })),
    );
    const { candidates: _c, ...others } = named(setup);
    const { candidates: _p, ...preset } = named(presetNamed('retinanet-keras'));
    expect(others).toEqual(preset);
  });

  test('what is no list of numbers is said', async () => {
    const { warnings } = await read('a.ini', '[anchor_parameters]\nsizes = a b\nstrides = 8 16\n');
    expect(warningTexts(warnings)).toEqual(
      expect.arrayContaining([
        'anchor_parameters.sizes is no list of numbers; the usual values are taken.',
        'anchor_parameters.scales is not written; the usual values are taken.',
        'anchor_parameters has 5 sizes and 2 strides.',
      ]),
    );
  });
});

describe('EfficientDet', () => {
  // google/automl hparams_config.py: D0 has 512 pixels, anchor scale 4, three scales, aspects (1, 1), (1.4, .7), (.7, 1.4).
  test('efficientdet-d0 with its defaults', async () => {
    const { setup, warnings, classes, training } = await read(
      'a.yaml',
      'name: efficientdet-d0\nnum_classes: 20\nnum_epochs: 50\n',
    );
    expect({ warnings, classes }).toEqual({ warnings: [], classes: 20 });
    expect(setup.resize).toEqual([
      { kind: 'tf-keep-aspect', shorterSide: 512, longerSide: 512, padToSquare: true },
    ]);
    expect(levels(setup)).toHaveLength(5);
    const shapes = levels(setup)[0]?.shapes ?? [];
    expect(shapes).toHaveLength(9);
    expect(shapes.slice(0, 3)).toEqual([
      [32, 32],
      [32 * 1.4, 32 * 0.7],
      [32 * 0.7, 32 * 1.4],
    ]);
    expect(setup).toMatchObject({
      assigner: { foregroundIou: 0.5, backgroundIou: 0.5, lowQualityMatches: 'first' },
      loss: { alpha: 0.25, gamma: 1.5, prior: 0.01 },
    });
    expect(training).toMatchObject({
      schedule: { kind: 'epochs', epochs: 50 },
      origins: { schedule: { file: 'a.yaml', line: 3 } },
    });
  });

  test('values of its own; D7 has an anchor scale of 5', async () => {
    const own = await read(
      'a.yaml',
      'image_size: 896x896\nanchor_scale: 3\nnum_scales: 1\naspect_ratios: [1.0, 4.0]\nalpha: 0.4\n',
    );
    expect(own.setup.resize).toMatchObject([{ longerSide: 896 }]);
    expect(levels(own.setup)[0]?.shapes).toEqual([
      [24, 24],
      [48, 12],
    ]);
    expect(own.setup.loss.alpha).toBe(0.4);
    const d7 = await read('a.yaml', 'name: efficientdet-d7\n');
    expect(levels(d7.setup)[0]?.shapes?.[0]).toEqual([40, 40]);
    // As OmegaConf saves the config of a model.
    const saved = await read(
      'a.yaml',
      'name: efficientdet_q0\nanchor_scale: 4.0\nimage_size:\n- 512\n- 512\n',
    );
    expect(saved.setup.resize).toMatchObject([{ shorterSide: 512, longerSide: 512 }]);
    expect(saved.warnings.map(({ code }) => code)).not.toContain('no-plain-value');
    // 320 pixels have 3 cells on the last map, as its `Anchors` has them: 3 × 320 / 3.
    const lite = await read(
      'a.yaml',
      'name: tf_efficientdet_lite0\nanchor_scale: 3.0\nimage_size: [320, 320]\n',
    );
    expect(levels(lite.setup)[4]?.shapes?.[0]).toEqual([320, 320]);
    const wide = await read('a.yaml', 'name: efficientdet_d0\nimage_size: [320, 640]\n');
    expect(wide.setup.resize).toMatchObject([{ longerSide: 640 }]);
    expect(wide.warnings).toContainEqual({ code: 'square-taken', written: '320x640', side: 640 });
  });
});

test('a YAML alias is followed to its value', async () => {
  const { training } = await read(
    'a.yml',
    'rounds: &rounds 34\narchitecture: RetinaNet\nepoch: *rounds\n',
  );
  expect(training.schedule).toEqual({ kind: 'epochs', epochs: 34 });
});

test('what is assigned to the transform of a torchvision model takes the place of its arguments', async () => {
  const { setup } = await python(`model = retinanet_resnet50_fpn(min_size=640)
model.transform.min_size = (480, 512)
model.transform.max_size = 900
`);
  expect(setup.resize).toEqual([
    { kind: 'torchvision', shorterSide: 480, longerSide: 900 },
    { kind: 'torchvision', shorterSide: 512, longerSide: 900 },
  ]);
});
