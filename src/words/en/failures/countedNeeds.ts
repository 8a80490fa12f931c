import type { CountedNeed } from '../../FailureWords.ts';

/** What a detector without a fixed rule does not have, and the way on. */
export const countedNeeds: Readonly<
  Record<CountedNeed, { readonly without: string; readonly instead: string }>
> = {
  pair: {
    without: 'no α and γ follow from annotations alone',
    instead:
      'Analyze the dataset with it: the report has what is exact without predictions, what is bounded, and what needs them. A pair comes with a detector of a fixed rule, such as retinanet-torchvision.',
  },
  parts: {
    without: 'no anchors are counted that could be merged',
    instead:
      'Analyze the dataset as one file with it, or count the parts with a detector of a fixed rule, such as retinanet-torchvision.',
  },
  limits: {
    without: 'there is no ratio of anchors and no unmatched box to set a limit for',
    instead:
      'Check the problems of the dataset alone, or name a detector of a fixed rule, such as retinanet-torchvision.',
  },
  comparison: {
    without: 'its report has no anchors to compare by',
    instead:
      'Compare reports of a detector of a fixed rule, such as retinanet-torchvision; what they say of the data is the same.',
  },
};
