import type { KnownGapWords } from '../GapWords.ts';

export const gaps: KnownGapWords = {
  'torchvision-empty-images':
    'The reference training script leaves out images without a box of more than one pixel (references/detection/coco_utils.py); torchvision itself does not, and they are counted here.',
  'crops-of-three-quarters': 'Random crops that keep at least three quarters of the image.',
  'second-stage':
    'The second stage: counts are those of the region proposal network, which separates objects from background without classes. The boxes that the second stage classifies come from the network, so annotations give only a bound: with the usual sample of 512 proposals, at most a quarter of them foreground, its head sees 3 background for 1 foreground, or more on images with few objects.',
  'zooms-and-crops': 'Random zooms and IoU crops of the reference training.',
  mosaic: 'Mosaic, random scale and shift.',
  'auto-anchor':
    'AutoAnchor, which computes other anchors where the standard ones fit less than 98% of the boxes.',
  'labels-beyond-image':
    'Images with a label that reaches beyond them are left out of training; here the label is cut at the border.',
  'six-digit-labels': 'Labels in text files have six digits.',
  'cells-taken-over':
    'A box whose cells a later box holds has no separate objectness, but still trains class and box there.',
  'scale-and-crop': 'Random scale and crop.',
  'gaussian-background':
    'Background cells under a Gaussian weigh (1 − value)⁴; they are counted apart.',
  'rounded-shares':
    'Coordinates are rounded in pixels here and as shares of the image there: of several anchors that overlap a small box alike, another one may be its best.',
  'random-crops': 'Random crops.',
  'crowds-left-out':
    'Crowd regions are left out of training by default; they are counted as boxes here.',
  'boxes-clipped-away':
    'Boxes are cleaned as Detectron2 does it; PaddleDetection also leaves out boxes that its reader clips to nothing.',
};
