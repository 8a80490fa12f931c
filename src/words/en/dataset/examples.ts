import { plural } from '../plural.ts';
import type { ExampleWords } from '../../dataset/ExampleWords.ts';

export const examples: ExampleWords = {
  legend:
    'Solid: the box in question. Dashed: the model’s detection. Thin: other boxes of the image.',
  box: (className, width, height) => `${className ?? 'no class'}, ${width} × ${height} px`,
  detection: (className, width, height) =>
    `detected as ${className ?? 'no class'}, ${width} × ${height} px`,
  part: ({ image, what }) => `Part of ${image}: ${what}`,
  whole: image => `All of ${image}`,
  others: (boxes, count) => `${count} other ${plural(boxes, 'box', 'boxes')}`,
  fault: (fault, image) =>
    ({
      missing: `${image} was not found in the folders around the annotations.`,
      unreadable: `${image} could not be read.`,
      'other-kind': `${image} is neither JPEG nor PNG nor a still WebP.`,
      'cut-off': `${image} is cut off.`,
      cmyk: `${image} has four colors, for print.`,
      'other-size': `${image} is not of the size that is annotated.`,
    })[fault],
  noRecord: 'This record is not among those that are read.',
};
