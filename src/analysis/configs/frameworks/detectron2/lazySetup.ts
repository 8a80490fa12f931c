import type { ResizeRule } from '../../../detectors/DetectorSetup.ts';
import { retinanetDetectron2 } from '../../../detectors/detectron2/retinanet.ts';
import type { ConfigDocument } from '../../syntax/ConfigNode.ts';
import type { SetupRule } from '../../reading/ConfigSetup.ts';
import { detectron2Anchors } from './anchors.ts';
import { lazyFilter } from './imageFilter.ts';
import type { SetupReader } from '../../reading/SetupReader.ts';
import { trainingFromConfig, type SourcedSchedule } from '../../reading/trainingFromConfig.ts';
import { LISTS, RANGES } from '../../../detectors/checks/setupRanges.ts';

const ANCHORS = 'model.anchor_generator';
const MATCHER = 'model.anchor_matcher';
const AUGMENTATIONS = 'dataloader.train.mapper.augmentations';

/**
 * Detectron2 0.6: RetinaNet as a LazyConfig, in the file itself or through its imports and `model_zoo.get_config`. What is
 * not written is that of `configs/common` (`models/retinanet.py`, `data/coco.py`, `train.py`).
 */
export const detectron2Lazy: SetupRule = {
  reads: 'detectron2-lazy',
  read(document, reader) {
    if (document.syntax !== 'python' || !isRetinaNet(document, reader)) return null;
    const [backgroundIou = 0.4, foregroundIou = backgroundIou] = reader.numbers(
      `${MATCHER}.thresholds`,
      LISTS.thresholds,
      [0.4, 0.5],
    );
    const strides = reader.numbers(`${ANCHORS}.strides`, LISTS.strides, [8, 16, 32, 64, 128]);
    const setup = {
      ...retinanetDetectron2,
      ...lazyFilter(reader),
      resize: resizeOf(reader),
      candidates: detectron2Anchors(reader, strides, {
        sizes: `${ANCHORS}.sizes`,
        ratios: `${ANCHORS}.aspect_ratios`,
        offset: `${ANCHORS}.offset`,
      }),
      assigner: {
        kind: 'max-iou',
        foregroundIou,
        backgroundIou,
        precision: 'float32',
        lowQualityMatches: reader.flag(`${MATCHER}.allow_low_quality_matches`, true)
          ? 'own'
          : 'none',
      },
      loss: {
        alpha: reader.number('model.focal_loss_alpha', RANGES.alpha, 0.25),
        gamma: reader.number('model.focal_loss_gamma', RANGES.gamma, 2),
        prior: reader.number('model.head.prior_prob', RANGES.prior, 0.01),
      },
      scoreThreshold: reader.number('model.test_score_thresh', RANGES.score, 0.05),
    } as const;
    const training = trainingFromConfig({
      ...scheduleOf(reader),
      scoreThreshold: reader.readSourced('model.test_score_thresh', RANGES.score),
      prior: reader.readSourced('model.head.prior_prob', RANGES.prior),
    });
    return { setup, classes: reader.number('model.num_classes', RANGES.classes, 80), training };
  },
};

function isRetinaNet({ bases }: ConfigDocument, reader: SetupReader): boolean {
  // `model._target_ = FCOS` makes another detector of it.
  if (reader.has('model._target_')) return false;
  const node = reader.node('model');
  if (node?.kind === 'mapping')
    return /^(?:L|LazyCall)\((?:\w+\.)*RetinaNet\)$/.test(node.callee ?? '');
  if (node !== undefined)
    return /get_config\(\s*["'][^"']*retinanet[^"']*["']\s*\)\.model$/i.test(
      reader.source('model') ?? '',
    );
  return bases?.missing.some(file => /\bmodels\/retinanet\.py$/.test(file)) === true;
}

/** `ResizeShortestEdge` of the training mapper. */
function resizeOf(reader: SetupReader): readonly ResizeRule[] {
  const paths = Array.from(reader.items(AUGMENTATIONS), (_, i) => `${AUGMENTATIONS}[${i}]`);
  const path = paths.find(at => {
    const node = reader.node(at);
    return node?.kind === 'mapping' && node.callee?.includes('ResizeShortestEdge');
  });
  if (path === undefined) {
    if (reader.has(AUGMENTATIONS)) reader.warn({ code: 'shortest-edge-unread' });
    return retinanetDetectron2.resize;
  }
  if (reader.text(`${path}.sample_style`) === 'range')
    reader.warn({ code: 'range-ends', key: 'sample_style' });
  const longerSide = reader.number(`${path}.max_size`, RANGES.longerSide, 1333);
  return reader
    .numbers(`${path}.short_edge_length`, LISTS.sides, [800])
    .map(shorterSide => ({ kind: 'detectron2', shorterSide, longerSide }));
}

function scheduleOf(reader: SetupReader): SourcedSchedule {
  const iterations = reader.readSourced('train.max_iter', RANGES.iterations);
  const batch = reader.readSourced('dataloader.train.total_batch_size', RANGES.batch);
  return {
    schedule: {
      value: {
        kind: 'iterations',
        iterations: iterations?.value ?? 90_000,
        batch: batch?.value ?? 16,
      },
      origin: iterations?.origin ?? batch?.origin ?? { kind: 'detector' },
    },
    fromScratch: reader.startsUntrained('train.init_checkpoint'),
  };
}
