import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { AnchorGrids } from '../../../../src/analysis/anchors/AnchorGrid.ts';
import { openConfig } from '../../../../src/analysis/configs/openConfig.ts';
import { setupFrom } from '../../../../src/analysis/configs/setupFrom.ts';
import type {
  CandidateRule,
  DetectorSetup,
} from '../../../../src/analysis/detectors/DetectorSetup.ts';
import { nodeConfigHost } from '../../../../src/platform/node/nodeConfigHost.ts';
import { GRAMMARS, openAmong } from '../../../helpers/configs/configFiles.ts';
import { plainImages } from '../../../helpers/assignment/assignedImages.ts';
import { labelsOf } from '../../../helpers/assignment/labelsOf.ts';
import { type PlainCoco, plainDataset } from '../../../helpers/annotations/plainDataset.ts';
import { readJson } from '../../../helpers/readJson.ts';
import { tfObjectDetection } from '../../../helpers/transcriptions/tfObjectDetection.ts';
import { tfSsdAnchors } from '../../../helpers/transcriptions/tfSsdAnchors.ts';
import { describeShared } from '../../../helpers/shared.ts';
import { unread } from '../../../helpers/configs/unread.ts';

const NO_MULTISCALE = {
  minLevel: 0,
  maxLevel: 0,
  anchorScale: 0,
  aspectRatios: [],
  scalesPerOctave: 0,
};

type Anchors = Extract<CandidateRule, { kind: 'anchors' }>;

const anchorsOf = ({ candidates }: DetectorSetup) => candidates as Anchors;
const rounded = (shapes: readonly (readonly [number, number])[] | undefined) =>
  shapes?.map(([width, height]) => [Number(width.toFixed(2)), Number(height.toFixed(2))]);

describeShared('SSD of the TF Object Detection API', folder => {
  const host = nodeConfigHost(GRAMMARS);
  const open = async (file: string) => {
    const full = path.join(folder, 'data', 'configs', 'tf_object_detection_api', file);
    const found = setupFrom(full, await openConfig(full, fs.readFileSync(full, 'utf8'), host));
    return { ...found, warnings: unread(found.warnings) };
  };

  test('SSD MobileNet v1 on 300 pixels: 1,917 anchors, as its graph has', async () => {
    const { setup, warnings, classes, training } = await open(
      'samples/configs/ssd_mobilenet_v1_coco.config',
    );
    expect({ warnings, classes }).toEqual({ warnings: [], classes: 90 });
    const grid = new AnchorGrids(anchorsOf(setup)).of({ height: 300, width: 300 });
    // 19² × 3 + (10² + 5² + 3² + 2² + 1²) × 6, the 1917 of the published frozen graphs.
    expect(grid.count).toBe(1917);
    expect(grid.levels.map(level => level.rows)).toEqual([19, 10, 5, 3, 2, 1]);
    // create_ssd_anchors by hand: scales .2, .35, .5, .65, .8, .95 and 1; the lowest level has .1 at 1, .2 at 2 and ½.
    const [lowest, second] = anchorsOf(setup).levels;
    expect(rounded(lowest?.shapes)).toEqual([
      [30, 30],
      [84.85, 42.43],
      [42.43, 84.85],
    ]);
    expect(rounded(second?.shapes)).toEqual([
      [105, 105],
      [148.49, 74.25],
      [74.25, 148.49],
      [181.87, 60.62],
      [60.62, 181.87],
      [125.5, 125.5],
    ]);
    expect(setup).toMatchObject({
      resize: [{ kind: 'fixed', height: 300, width: 300 }],
      assigner: { foregroundIou: 0.5, backgroundIou: 0.5, lowQualityMatches: 'first' },
      sampling: { kind: 'hard-negatives', perForeground: 3 },
      loss: { alpha: 0.5, gamma: 0, prior: 0.5 },
    });
    expect(training.schedule).toEqual({ kind: 'iterations', iterations: 200_000, batch: 24 });
  });

  test('SSD MobileNet v2 320: focal loss in its own settings', async () => {
    const { setup, training } = await open(
      'configs/tf2/ssd_mobilenet_v2_320x320_coco17_tpu-8.config',
    );
    expect(setup.loss).toMatchObject({ alpha: 0.75, gamma: 2 });
    expect(setup.sampling).toBeUndefined();
    expect(training.schedule).toEqual({ kind: 'iterations', iterations: 50_000, batch: 512 });
  });

  test('labels the anchors of 48 images as its published rule does, but for equals', async () => {
    const { setup } = await open('samples/configs/ssd_mobilenet_v1_coco.config');
    const coco = readJson<PlainCoco>('torchvision/synth48.coco.json');
    const ours = labelsOf(setup, plainDataset(coco));
    const anchors = tfSsdAnchors([19, 10, 5, 3, 2, 1], [1, 2, 0.5, 3, 0.3333], [0.2, 0.95]);
    let all = 0;
    let different = 0;
    for (const [index, image] of plainImages(coco).entries()) {
      const theirs = tfObjectDetection(image, {
        ...NO_MULTISCALE,
        height: 300,
        width: 300,
        matchedThreshold: 0.5,
        maxNumberOfBoxes: 100,
        anchors,
      });
      const found = ours(index, 0);
      expect(found.kept).toEqual(theirs.kept);
      theirs.labels.forEach((label, anchor) => {
        all += label;
        if (label === found.labels[anchor]) return;
        // Which of several anchors that overlap a small box alike is its best hangs on the last bit: their coordinates
        // are shares, ours pixels.
        different++;
        expect(label === 1 ? theirs.ious[anchor] : found.ious[anchor]).toBeLessThan(0.500001);
      });
    }
    expect(different).toBeLessThan(all / 10);
  });

  test('centres divide the input evenly', async () => {
    const { setup } = await open('samples/configs/ssd_mobilenet_v1_coco.config');
    const [level] = new AnchorGrids(anchorsOf(setup)).of({ height: 300, width: 300 }).levels;
    expect(level?.strideX).toBeCloseTo(300 / 19, 12);
    expect(level?.originX).toBeCloseTo(300 / 38, 12);
  });
});

describe('SSD of MMDetection', () => {
  const model = (generator: string, type = 'SSDAnchorGenerator') =>
    `train_pipeline = [dict(type='Resize', scale=(300, 300), keep_ratio=False)]\ntrain_cfg = dict(max_epochs=24)\ninput_size = 300\nmodel = dict(type='SingleStageDetector', data_preprocessor=dict(pad_size_divisor=1), bbox_head=dict(type='SSDHead', num_classes=20,\n  anchor_generator=dict(type='${type}', scale_major=False, ${generator})),\n  train_cfg=dict(assigner=dict(type='MaxIoUAssigner', pos_iou_thr=0.5, neg_iou_thr=0.5, min_pos_iou=0., ignore_iof_thr=-1, gt_max_assign_all=False), neg_pos_ratio=3),\n  test_cfg=dict(score_thr=0.02))\n`;
  const read = async (generator: string, type?: string) =>
    setupFrom('a.py', await openAmong({ 'a.py': model(generator, type) }, 'a.py'));

  test('SSD300: sizes of SSDAnchorGenerator by hand, 8,732 anchors', async () => {
    const { setup, warnings, classes } = await read(
      'input_size=input_size, basesize_ratio_range=(0.15, 0.9), strides=[8, 16, 32, 64, 100, 300], ratios=[[2], [2, 3], [2, 3], [2, 3], [2], [2]]',
    );
    expect({ warnings, classes }).toEqual({ warnings: [], classes: 20 });
    const grid = new AnchorGrids(anchorsOf(setup)).of({ height: 300, width: 300 });
    expect(grid.count).toBe(8732);
    // min_sizes 21, 45, 99, 153, 207, 261; max_sizes 45, 99, 153, 207, 261, 315.
    expect(anchorsOf(setup).levels.map(({ shapes }) => shapes?.[0]?.[0])).toEqual([
      21, 45, 99, 153, 207, 261,
    ]);
    expect(rounded(anchorsOf(setup).levels[0]?.shapes)).toEqual([
      [21, 21],
      [30.74, 30.74],
      [29.7, 14.85],
      [14.85, 29.7],
    ]);
    // The first cell's centre is half a stride from the corner.
    expect([...(grid.levels[0]?.cell.slice(0, 4) ?? [])]).toEqual([-6.5, -6.5, 14.5, 14.5]);
    expect(setup).toMatchObject({
      padToMultiple: 1,
      assigner: { foregroundIou: 0.5, backgroundIou: 0.5, firstBestOnly: true },
      sampling: { kind: 'hard-negatives', perForeground: 3 },
      loss: { alpha: 0.5, gamma: 0, prior: 1 / 21 },
      scoreThreshold: 0.02,
    });
  });

  test('says so of a generator with another arithmetic', async () => {
    const { warnings } = await read(
      'input_size=300, basesize_ratio_range=(0.15, 0.9)',
      'LegacySSDAnchorGenerator',
    );
    expect(warnings).toEqual([
      { code: 'generator-not-modelled', type: 'LegacySSDAnchorGenerator' },
    ]);
  });

  test('sizes of their own (SSDLite)', async () => {
    const { setup } = await read(
      'strides=[16, 32], ratios=[[2, 3], [2, 3]], min_sizes=[48, 100], max_sizes=[100, 150]',
    );
    expect(anchorsOf(setup).levels.map(({ shapes }) => shapes?.length)).toEqual([6, 6]);
    expect(rounded(anchorsOf(setup).levels[1]?.shapes?.slice(0, 2))).toEqual([
      [100, 100],
      [122.47, 122.47],
    ]);
  });
});
