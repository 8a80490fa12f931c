import type { DetectorSetup } from '../DetectorSetup.ts';

/** YOLOv5 7.0, `models/yolov5s.yaml` (n, s, m, l and x share it) with `data/hyps/hyp.scratch-low.yaml`. */
export const yolov5: DetectorSetup = {
  name: 'yolov5',
  framework: 'YOLOv5',
  version: '7.0',
  from: 'preset',
  source: 'YOLOv5 7.0, utils/loss.py, utils/dataloaders.py and models/yolov5s.yaml',
  notModelled: [
    'mosaic',
    'auto-anchor',
    'labels-beyond-image',
    'six-digit-labels',
    'cells-taken-over',
  ],
  resize: [{ kind: 'letterbox', side: 640 }],
  padToMultiple: 32,
  boxes: 'yolov5',
  candidates: {
    kind: 'shapes',
    levels: [
      {
        stride: 8,
        shapes: [
          [10, 13],
          [16, 30],
          [33, 23],
        ],
      },
      {
        stride: 16,
        shapes: [
          [30, 61],
          [62, 45],
          [59, 119],
        ],
      },
      {
        stride: 32,
        shapes: [
          [116, 90],
          [156, 198],
          [373, 326],
        ],
      },
    ],
  },
  assigner: { kind: 'yolov5', ratio: 4 },
  // fl_gamma 0: cross entropy on objectness. Its bias expects 8 objects on each of the 6,400, 1,600 and 400 cells.
  loss: { alpha: 0.5, gamma: 0, prior: 24 / 8400, normalizer: 'all', objectness: true },
  scoreThreshold: 0.001,
};
