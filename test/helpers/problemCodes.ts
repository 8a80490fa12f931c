import type { ProblemCode } from '../../src/analysis/dataset/Dataset.ts';

/** Every code, by its type: a new one does not compile until it is here. */
const PROBLEMS: Record<ProblemCode, true> = {
  'annotation-unknown-image': true,
  'annotation-unknown-category': true,
  'annotation-no-category': true,
  'box-missing': true,
  'box-not-finite': true,
  'box-empty': true,
  'box-outside-image': true,
  'box-beyond-image': true,
  'area-implausible': true,
  'image-no-size': true,
  'image-without-annotations': true,
  'duplicate-image-id': true,
  'duplicate-annotation-id': true,
  'duplicate-category-id': true,
  'categories-missing': true,
  'category-unused': true,
};

export const PROBLEM_CODES = Object.keys(PROBLEMS) as ProblemCode[];
