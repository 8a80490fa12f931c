import { amount } from '../plural.ts';
import type { ConventionWords } from '../../dataset/ConventionWords.ts';

export const convention: ConventionWords = {
  looks: {
    normalized: () => 'The boxes look like shares of the image (0 to 1), not pixels',
    'normalized-corners': () =>
      'The boxes look like corners [x1, y1, x2, y2] in shares of the image (0 to 1), not pixels',
    'normalized-centres': () =>
      'The boxes look like centres [cx, cy, width, height] in shares of the image (0 to 1), not pixels',
    percent: () => 'The boxes look like per cent of the image (0 to 100), not pixels',
    corners: () => 'The boxes look like corners [x1, y1, x2, y2], not [x, y, width, height]',
    'yx-corners': () => 'The boxes look like corners [y1, x1, y2, x2], not [x, y, width, height]',
    'corners-any-order': () =>
      'The boxes look like corners, [x1, y1, x2, y2] or [y1, x1, y2, x2], not [x, y, width, height]',
    centres: () => 'The boxes look like centres [cx, cy, width, height], not [x, y, width, height]',
    axes: () =>
      'x and y look swapped: the boxes are [y, x, height, width], or the width and height of the images changed places',
    scaled: factor =>
      `The boxes look as if they were drawn on images ${factor} times as large as the file says`,
    beyond: () => 'Most boxes do not fit their images, for a reason that is not known here',
  },
  fits: (asFound, asWritten, boxes) =>
    `read so, ${asFound} of ${amount(boxes, 'box')} fit their image; as written, ${asWritten}`,
  unexplained: (asWritten, boxes) => `${asWritten} of ${amount(boxes, 'box')} fit as written`,
  areas: (asFound, asWritten) =>
    `${asFound} of the given areas are those of corners, ${asWritten} those of width × height`,
  polygons: (asFound, asWritten) =>
    `${asFound} of the polygons that were looked at have the bounds of corners, ${asWritten} those of [x, y, width, height]`,
  analyzeAs: {
    corners: 'Analyze as corners [x1, y1, x2, y2]',
    'yx-corners': 'Analyze as corners [y1, x1, y2, x2]',
    centres: 'Analyze as centres [cx, cy, width, height]',
    yx: 'Analyze as [y, x, height, width]',
    normalized: 'Analyze as shares of the image',
    'normalized-corners': 'Analyze as corners in shares of the image',
    'normalized-centres': 'Analyze as centres in shares of the image',
    percent: 'Analyze as per cent of the image',
  },
  unusable: 'Everything below counts the boxes as written, so it cannot be trusted',
};
