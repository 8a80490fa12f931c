import type { DetectorSetup, ShapeLevel } from '../../../detectors/DetectorSetup.ts';
import { yolov5 } from '../../../detectors/yolov5/yolov5.ts';
import { yolov5Prior } from '../../../detectors/yolov5/initialObjectness.ts';
import type { SetupReader } from '../../reading/SetupReader.ts';
import { LISTS, RANGES } from '../../../detectors/checks/setupRanges.ts';

/**
 * MMYOLO 0.6 `YOLOv5Head` (`models/dense_heads/yolov5_head.py`): YOLOv5's own rule, with `prior_match_thr` for `anchor_t`. The
 * objectness is plain cross entropy.
 */
export function mmyoloYolov5(
  reader: SetupReader,
  head: string,
): Pick<DetectorSetup, 'candidates' | 'assigner' | 'loss' | 'scoreThreshold'> &
  Partial<DetectorSetup> {
  const levels = levelsOf(reader, `${head}.prior_generator`);
  const [width = 640, height = width] = reader.numbers(
    'img_scale',
    { ...LISTS.sides, most: 2 },
    [640, 640],
  );
  if (!reader.has('img_scale')) reader.warn({ code: 'image-size-not-written', side: 640 });
  return {
    ...yolov5,
    framework: 'MMYOLO',
    version: '0.6',
    source: 'MMYOLO 0.6, configs/yolov5 and mmyolo/models/dense_heads/yolov5_head.py',
    resize: [{ kind: 'letterbox', side: Math.max(width, height) }],
    padToMultiple: 32,
    candidates: { kind: 'shapes', levels },
    assigner: {
      kind: 'yolov5',
      ratio: reader.number(`${head}.prior_match_thr`, RANGES.sideRatio, 4),
    },
    loss: { ...yolov5.loss, prior: yolov5Prior(levels) },
    scoreThreshold: reader.number('model.test_cfg.score_thr', RANGES.score, 0.05),
  };
}

/** `YOLOAnchorGenerator`: width and height of each anchor, level by level. */
function levelsOf(reader: SetupReader, path: string): readonly ShapeLevel[] {
  const strides = reader.numbers(`${path}.strides`, LISTS.yoloStrides, [8, 16, 32]);
  const levels = strides.map((stride, level) => ({
    stride,
    shapes: reader
      .numberLists(`${path}.base_sizes[${level}]`, { ...LISTS.shapes, most: 2 }, [])
      .map(([width = 0, height = 0]) => [width, height] as const),
  }));
  if (levels.every(({ shapes }) => shapes.length > 0)) return levels;
  reader.warn({ code: 'shapes-unread', key: `${path}.base_sizes` });
  return yolov5.candidates.kind === 'shapes' ? yolov5.candidates.levels : [];
}
