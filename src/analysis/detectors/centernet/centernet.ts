import type { DetectorSetup } from '../DetectorSetup.ts';

/** CenterNet (Zhou et al. 2019, "Objects as Points"), task ctdet on COCO at 512 pixels. */
export const centernet: DetectorSetup = {
  name: 'centernet',
  framework: 'CenterNet',
  version: '4c50fd3',
  from: 'preset',
  source: 'CenterNet 4c50fd3, src/lib/datasets/sample/ctdet.py and src/lib/utils/image.py',
  notModelled: ['scale-and-crop', 'gaussian-background'],
  resize: [{ kind: 'fixed', height: 512, width: 512 }],
  padToMultiple: 1,
  boxes: 'centernet',
  candidates: { kind: 'points', strides: [4], offset: 0, measuredStrides: false },
  assigner: { kind: 'centernet', minimumOverlap: 0.7, maximumObjects: 128 },
  // Penalty-reduced focal loss with exponent 2 and without α; the bias of the heat map starts at −2.19.
  loss: { alpha: 0.5, gamma: 2, prior: 0.1, kind: 'heat-map' },
  scoreThreshold: 0,
};
