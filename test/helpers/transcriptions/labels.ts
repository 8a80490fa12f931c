import { detectron2, type Detectron2Config } from './detectron2.ts';
import { kerasRetinanet } from './kerasRetinanet.ts';
import type { Labelled, PlainImage } from './Labelled.ts';
import { mmdetection, type MmdetectionConfig } from './mmdetection.ts';
import { tfObjectDetection } from './tfObjectDetection.ts';

const SIZES = [640, 672, 704, 736, 768, 800];
const detectron2Retinanet: Omit<Detectron2Config, 'minSize'> = {
  maxSize: 1333,
  strides: [8, 16, 32, 64, 128],
  sizes: [32, 64, 128, 256, 512].map(x => [x, x * 2 ** (1 / 3), x * 2 ** (2 / 3)]),
  aspectRatios: [0.5, 1, 2],
  offset: 0,
  iouThresholds: [0.4, 0.5],
};
const detectron2Rpn: Omit<Detectron2Config, 'minSize'> = {
  ...detectron2Retinanet,
  strides: [4, 8, 16, 32, 64],
  sizes: [[32], [64], [128], [256], [512]],
  iouThresholds: [0.3, 0.7],
};
const mmdetectionRetinanet: MmdetectionConfig = {
  scale: [1333, 800],
  strides: [8, 16, 32, 64, 128],
  ratios: [0.5, 1, 2],
  octaveBaseScale: 4,
  scalesPerOctave: 3,
  centerOffset: 0,
  posIouThr: 0.5,
  negIouThr: 0.4,
  minPosIou: 0,
  gtMaxAssignAll: true,
  ignoreIofThr: -1,
  ignoreWrtCandidates: true,
};
const tfRetinanet = {
  height: 640,
  width: 640,
  minLevel: 3,
  maxLevel: 7,
  anchorScale: 4,
  aspectRatios: [1, 2, 0.5],
  scalesPerOctave: 2,
  matchedThreshold: 0.5,
  maxNumberOfBoxes: 100,
};

/**
 * Detectors by whose transcription every anchor has its label, its box and its highest IoU.
 *
 * @param size which of its training sizes
 */
export const LABELS: Readonly<Record<string, (image: PlainImage, size: number) => Labelled>> = {
  'retinanet-detectron2': (image, size) =>
    detectron2(image, { ...detectron2Retinanet, minSize: SIZES[size]! }),
  'rpn-detectron2': (image, size) => detectron2(image, { ...detectron2Rpn, minSize: SIZES[size]! }),
  'retinanet-mmdetection': image => mmdetection(image, mmdetectionRetinanet),
  'retinanet-keras': image => kerasRetinanet(image),
  'retinanet-tensorflow': image => tfObjectDetection(image, tfRetinanet),
};
