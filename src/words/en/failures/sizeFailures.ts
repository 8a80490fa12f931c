import { amount, plural } from '../plural.ts';
import type { FailureWords } from '../../FailureWords.ts';

type SizeWords = FailureWords['failures']['no-image-sizes'];

/** Images whose size nothing says. */
export const sizeFailures = {
  'no-image-sizes': withoutSizes,
} satisfies Partial<FailureWords['failures']>;

function withoutSizes({ file, seen }: Parameters<SizeWords>[0]): ReturnType<SizeWords> {
  switch (seen.kind) {
    case 'labels':
      return {
        message: `${file} has ${amount(seen.files, 'label file')} but no images. The boxes are shares of their image, so its size is needed.`,
        advice:
          'Put the images next to the labels, or into a folder "images" next to the folder "labels", and analyze the folder that holds both.',
      };
    case 'shares':
      return {
        message: `${file} has its boxes as shares of ${plural(seen.images, 'an image', amount(seen.images, 'image'))}, says no sizes, and no image lies next to it.`,
        advice: 'Put the images next to it, or into a folder "images" there.',
      };
    case 'names':
      return {
        message: `${file} does not say how large its images are, and no image was found by its name, such as ${seen.example}.`,
        advice:
          'Put the file next to its images, under the names that it uses, or export it as COCO.',
      };
    case 'unreadable':
      return {
        message: `${file} has ${amount(seen.images, 'image')}, and the size of none can be read, such as of ${seen.example}.`,
        advice:
          'Look whether they are whole images; Git LFS leaves pointers where files were not fetched.',
      };
  }
}
