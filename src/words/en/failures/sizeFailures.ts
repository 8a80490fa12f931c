import type { FailureWords } from '../../FailureWords.ts';

/** Boxes that are shares of images whose size is not known. */
export const sizeFailures = {
  'image-sizes-unsaid': f => ({
    message: `${f.file} has its boxes as shares of ${f.images === 1 ? 'an image' : `${f.images} images`}, says no sizes, and no image lies next to it.`,
    advice: 'Put the images next to it, or into a folder "images" there.',
  }),
} satisfies Partial<FailureWords['failures']>;
