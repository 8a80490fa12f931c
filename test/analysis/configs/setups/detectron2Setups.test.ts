import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { openConfig } from '../../../../src/analysis/configs/openConfig.ts';
import { setupFrom } from '../../../../src/analysis/configs/setupFrom.ts';
import { asFailure } from '../../../../src/analysis/contract/failures/Failure.ts';
import { presetNamed } from '../../../helpers/assignment/presetNamed.ts';
import { nodeConfigHost } from '../../../../src/platform/node/nodeConfigHost.ts';
import { GRAMMARS, openAmong } from '../../../helpers/configs/configFiles.ts';
import { named } from '../../../helpers/words/named.ts';
import { describeShared } from '../../../helpers/shared.ts';
import { unread } from '../../../helpers/configs/unread.ts';
import { warningTexts } from '../../../helpers/configs/warningTexts.ts';

const read = async (files: Readonly<Record<string, string>>, file: string) =>
  setupFrom(file, await openAmong(files, file));

describeShared('setups of real configs of Detectron2 and AdelaiDet', folder => {
  const host = nodeConfigHost(GRAMMARS);
  const open = async (file: string) => {
    const full = path.join(folder, 'data', 'configs', file);
    const found = setupFrom(full, await openConfig(full, fs.readFileSync(full, 'utf8'), host));
    return { ...found, warnings: unread(found.warnings) };
  };

  test('Faster R-CNN FPN: its RPN is the preset, number by number', async () => {
    const { setup, warnings, classes, training } = await open(
      'detectron2/COCO-Detection/faster_rcnn_R_50_FPN_1x.yaml',
    );
    expect({ warnings, classes }).toEqual({ warnings: [], classes: null });
    expect(named(setup)).toEqual(named(presetNamed('rpn-detectron2')));
    expect(setup.notModelled).toContain('second-stage');
    expect(training.schedule).toEqual({ kind: 'iterations', iterations: 90_000, batch: 16 });
  });

  // config/defaults.py: RPN.IN_FEATURES ["res4"], one list of five sizes; ResNet's size_divisibility is 0.
  test.each(['rpn_R_50_C4_1x.yaml', 'faster_rcnn_R_50_DC5_1x.yaml'])(
    '%s: fifteen anchors on one map of stride 16, images not padded',
    async file => {
      const { setup, warnings } = await open(`detectron2/COCO-Detection/${file}`);
      expect(warnings).toEqual([]);
      expect(setup.padToMultiple).toBe(1);
      expect(setup.candidates).toMatchObject({
        levels: [{ stride: 16, sizes: [32, 64, 128, 256, 512], aspectRatios: [0.5, 1, 2] }],
      });
    },
  );

  test('AdelaiDet FCOS is the preset, number by number', async () => {
    const { setup, warnings, classes } = await open('adelaidet/FCOS-Detection/R_50_1x.yaml');
    expect({ warnings, classes }).toEqual({ warnings: [], classes: 80 });
    expect(named(setup)).toEqual(named(presetNamed('fcos-adelaidet')));
  });
});

// Detectron2 0.6 configs/common/{models/retinanet,train,data/coco}.py, shortened.
const COMMON = {
  'common/models/retinanet.py': `from detectron2.config import LazyCall as L
model = L(RetinaNet)(
    head=L(RetinaNetHead)(num_classes="\${..num_classes}", prior_prob=0.01, num_anchors=9),
    anchor_generator=L(DefaultAnchorGenerator)(
        sizes=[[x, x * 2 ** (1.0 / 3), x * 2 ** (2.0 / 3)] for x in [32, 64, 128, 256, 512]],
        aspect_ratios=[0.5, 1.0, 2.0],
        strides=[8, 16, 32, 64, 128],
        offset=0.0,
    ),
    anchor_matcher=L(Matcher)(thresholds=[0.4, 0.5], labels=[0, -1, 1], allow_low_quality_matches=True),
    num_classes=80,
    focal_loss_alpha=0.25,
    focal_loss_gamma=2.0,
)
`,
  'common/train.py': 'train = dict(\n    init_checkpoint="",\n    max_iter=90000,\n)\n',
  'common/data/coco.py': `dataloader = OmegaConf.create()
dataloader.train = L(build_detection_train_loader)(
    mapper=L(DatasetMapper)(augmentations=[
        L(T.ResizeShortestEdge)(short_edge_length=(640, 672, 704, 736, 768, 800), sample_style="choice", max_size=1333),
        L(T.RandomFlip)(horizontal=True)]),
    total_batch_size=16)
`,
};
const IMPORTS =
  'from ..common.data.coco import dataloader\nfrom ..common.models.retinanet import model\nfrom ..common.train import train\n';

describe('setups of LazyConfigs', () => {
  const mine = (text: string) => read({ ...COMMON, 'mine/a.py': `${IMPORTS}${text}` }, 'mine/a.py');

  test('through imports it is the preset, number by number', async () => {
    const { setup, warnings, classes, training } = await mine(
      'train.init_checkpoint = "detectron2://ImageNetPretrained/MSRA/R-50.pkl"\n',
    );
    expect({ warnings, classes }).toEqual({ warnings: [], classes: 80 });
    expect(named(setup)).toEqual(named(presetNamed('retinanet-detectron2')));
    expect(training).toMatchObject({
      schedule: { kind: 'iterations', iterations: 90_000, batch: 16 },
      fromScratch: false,
      origins: {
        schedule: { file: 'train.py', line: 3 },
        fromScratch: { file: 'a.py', line: 4 },
        prior: { file: 'retinanet.py', line: 3 },
      },
    });
  });

  test('assignments win', async () => {
    const { setup, classes, training } = await mine(
      'model.num_classes = 4\nmodel.anchor_generator.sizes = [[16], [32], [64], [128], [256]]\nmodel.focal_loss_alpha = 0.4\ntrain.max_iter = 5000\ndataloader.train.total_batch_size = 8\n',
    );
    expect(classes).toBe(4);
    expect(setup.loss.alpha).toBe(0.4);
    expect(setup.candidates).toMatchObject({ levels: [{ sizes: [16] }, {}, {}, {}, {}] });
    expect(training.schedule).toEqual({ kind: 'iterations', iterations: 5000, batch: 8 });
  });

  test('the model zoo is known without its files', async () => {
    const text =
      'from detectron2.model_zoo import get_config\nmodel = get_config("common/models/retinanet.py").model\ntrain = get_config("common/train.py").train\nmodel.focal_loss_gamma = 1.5\ntrain.max_iter = 1000\n';
    const { setup, warnings, training } = await read({ 'a.py': text }, 'a.py');
    expect(warnings).toEqual([]);
    const preset = named(presetNamed('retinanet-detectron2'));
    expect(named(setup)).toEqual({ ...preset, loss: { ...preset.loss, gamma: 1.5 } });
    expect(training.schedule).toMatchObject({ iterations: 1000 });
  });

  test('an import that is gone is named; expressions are, with their line', async () => {
    const { warnings } = await read(
      { 'mine/a.py': `${IMPORTS}model.focal_loss_alpha = 1 / 4\n` },
      'mine/a.py',
    );
    expect(warningTexts(warnings)).toContain(
      '../common/models/retinanet.py could not be read; what it sets is taken from the preset.',
    );
    expect(warningTexts(warnings)).toContain(
      "model.focal_loss_alpha is no plain value (a.py, line 4); the preset's is taken.",
    );
  });

  test('a model made into another detector is refused', async () => {
    expect(await mine('model._target_ = FCOS\n').catch(asFailure)).toMatchObject({
      code: 'config-no-detector',
    });
  });
});

describe('setups of Detectron2 YAML', () => {
  test('AdelaiDet FCOS with levels and loss of its own', async () => {
    const { setup, classes } = await read(
      {
        'a.yaml':
          'MODEL:\n  PROPOSAL_GENERATOR: {NAME: FCOS}\n  FCOS: {NUM_CLASSES: 2, FPN_STRIDES: [8, 16, 32], SIZES_OF_INTEREST: [64, 128], CENTER_SAMPLE: False, LOSS_ALPHA: 0.4, INFERENCE_TH_TEST: 0.1}\n',
      },
      'a.yaml',
    );
    expect(classes).toBe(2);
    expect(setup).toMatchObject({
      candidates: { strides: [8, 16, 32] },
      assigner: {
        centreRadius: Infinity,
        sizeRanges: [
          [-1, 64],
          [64, 128],
          [128, 1e8],
        ],
      },
      loss: { alpha: 0.4, gamma: 2 },
      scoreThreshold: 0.1,
    });
  });

  test('features of another pyramid are named', async () => {
    const { setup, warnings } = await read(
      {
        'a.yaml':
          'MODEL:\n  META_ARCHITECTURE: GeneralizedRCNN\n  BACKBONE: {NAME: build_hrfpn_backbone}\n  RPN: {IN_FEATURES: [p1, p2, p3, p4, p5]}\n',
      },
      'a.yaml',
    );
    expect(warningTexts(warnings)[0]).toMatch(/MODEL\.RPN\.IN_FEATURES names features/);
    expect(setup.candidates).toMatchObject({
      levels: [4, 8, 16, 32, 64].map(stride => ({ stride })),
    });
  });

  test.each([
    ['PROPOSAL_GENERATOR: {NAME: RRPN}', 'rotated boxes'],
    ['PROPOSAL_GENERATOR: {NAME: PrecomputedProposals}', 'no proposal network'],
  ])('%s is refused: %s', async line => {
    const text = `MODEL:\n  META_ARCHITECTURE: GeneralizedRCNN\n  ${line}\n`;
    expect(await read({ 'a.yaml': text }, 'a.yaml').catch(asFailure)).toMatchObject({
      code: 'config-no-detector',
    });
  });
});
