import type { AnchorLevel, ResizeRule } from '../../detectors/DetectorSetup.ts';
import { retinanetDetectron2 } from '../../detectors/retinanetDetectron2.ts';
import type { ConfigNode } from '../syntax/ConfigNode.ts';
import type { SetupRule } from './ConfigSetup.ts';
import { numberListsIn } from './numbersIn.ts';
import { paddleTraining } from './paddleTraining.ts';
import type { SetupReader } from './SetupReader.ts';
import { statedInputs } from './statedInputs.ts';

const HEAD = 'RetinaHead';
const TRANSFORMS = 'TrainReader.sample_transforms';

/**
 * PaddleDetection 2.x: RetinaNet in YAML through its `_BASE_` files. Anchors are those of `RetinaAnchorGenerator`
 * (`ppdet/modeling/proposal_generator/anchor_generator.py`, offset 0), labels those of `MaxIoUAssigner` (`label_box`), which
 * lets an anchor that is some box's best go to the box it overlaps most itself.
 */
export const paddleDetectionSetup: SetupRule = {
  reads: 'RetinaNet of PaddleDetection',
  read(document, reader) {
    if (document.syntax !== 'yaml' || reader.text('architecture') !== 'RetinaNet') return null;
    const setup = {
      ...retinanetDetectron2,
      name: 'retinanet-paddledetection',
      framework: 'PaddleDetection',
      version: '2',
      source: 'PaddleDetection 2, configs/retinanet and ppdet/modeling/heads/retina_head.py',
      notModelled: [
        'Boxes are cleaned as Detectron2 does it; PaddleDetection also leaves out boxes that its reader clips to nothing.',
      ],
      resize: resizeOf(reader),
      padToMultiple: padOf(reader),
      candidates: {
        kind: 'anchors',
        generator: 'detectron2',
        offset: 0,
        levels: levelsOf(reader),
      },
      assigner: {
        kind: 'max-iou',
        foregroundIou: reader.number(`${HEAD}.bbox_assigner.positive_overlap`, 0.5),
        backgroundIou: reader.number(`${HEAD}.bbox_assigner.negative_overlap`, 0.4),
        precision: 'float32',
        lowQualityMatches: reader.flag(`${HEAD}.bbox_assigner.allow_low_quality`, true)
          ? 'own'
          : 'none',
      },
      loss: {
        alpha: reader.number(`${HEAD}.loss_class.alpha`, 0.25),
        gamma: reader.number(`${HEAD}.loss_class.gamma`, 2),
        prior: reader.number(`${HEAD}.prior_prob`, 0.01),
      },
      scoreThreshold: reader.number(`${HEAD}.nms.score_threshold`, 0.05),
    } as const;
    return {
      setup,
      classes: reader.has('num_classes') ? reader.number('num_classes', 80) : null,
      training: statedInputs({
        ...paddleTraining(reader),
        scoreThreshold: reader.stated(`${HEAD}.nms.score_threshold`),
        prior: reader.stated(`${HEAD}.prior_prob`),
      }),
    };
  },
};

function levelsOf(reader: SetupReader): readonly AnchorLevel[] {
  const anchors = `${HEAD}.anchor_generator`;
  const base = reader.number(`${anchors}.octave_base_scale`, 4);
  const octave = reader.number(`${anchors}.scales_per_octave`, 3);
  const aspectRatios = reader.numbers(`${anchors}.aspect_ratios`, [0.5, 1, 2]);
  return reader.numbers(`${anchors}.strides`, [8, 16, 32, 64, 128]).map(stride => ({
    stride,
    sizes: Array.from({ length: octave }, (_, i) => base * stride * 2 ** (i / octave)),
    aspectRatios,
  }));
}

/** `RandomResize` draws one of its sizes, `Resize` has one; a size is the shorter side and the longer at most. */
function resizeOf(reader: SetupReader): readonly ResizeRule[] {
  const transforms = reader.node(TRANSFORMS);
  const sizes = sizesIn(transforms);
  if (sizes !== null)
    return sizes.map(([shorterSide = 800, longerSide = 1333]) => ({
      kind: 'mmdetection',
      shorterSide,
      longerSide,
    }));
  reader.warn(`${TRANSFORMS} holds no resizing that can be read; 800 by at most 1333 is taken.`);
  return [{ kind: 'mmdetection', shorterSide: 800, longerSide: 1333 }];
}

function sizesIn(transforms: ConfigNode | undefined): number[][] | null {
  const items = transforms?.kind === 'sequence' ? transforms.items : [];
  for (const item of items) {
    const pair = item.kind === 'mapping' ? item.pairs[0] : undefined;
    if (pair?.value.kind !== 'mapping' || !/^(?:Random)?Resize$/.test(pair.key)) continue;
    const target = pair.value.pairs.findLast(({ key }) => key === 'target_size')?.value;
    const lists = target && numberListsIn(target);
    if (!lists) return null;
    return lists.every(list => list.length === 2) ? lists : [lists.flat()];
  }
  return null;
}

function padOf(reader: SetupReader): number {
  const node = reader.node('TrainReader.batch_transforms');
  const items = node?.kind === 'sequence' ? node.items.keys() : [];
  for (const index of items) {
    const path = `TrainReader.batch_transforms[${index}].PadBatch.pad_to_stride`;
    if (reader.has(path)) return reader.number(path, 32);
  }
  return 1;
}
