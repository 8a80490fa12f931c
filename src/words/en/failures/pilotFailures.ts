import { amount } from '../plural.ts';
import type { FailureWords } from '../../FailureWords.ts';
import { obstacleText, type ObstacleWords } from '../../say/obstacleText.ts';

const says = (message: string, advice: string) => ({ message, advice });

const NO_DETECTOR = 'Pilots are for detectors with anchors and a focal loss over their classes.';

const OBSTACLES: ObstacleWords = {
  'no-anchors': o => says(`"${o.detector}" has no anchors`, NO_DETECTOR),
  'other-loss': o =>
    says(
      `"${o.detector}" has no focal loss over its classes, or its loss sees a sample of the anchors alone`,
      NO_DETECTOR,
    ),
  'other-levels': o =>
    says(
      `the levels of "${o.detector}" do not begin at a stride of 4, 8 or 16, each twice the one before, with as many anchors in each place`,
      'A small network cannot follow it.',
    ),
  'boxes-too-small': o =>
    says(
      `with the longer side at ${o.longer} px, the middle box has ${o.medianBox.toFixed(1)} px, and it needs ${o.limit}`,
      'Larger images would take hours. Cut the images into tiles, or train your own detector with "focal-lens plan".',
    ),
  'other-imbalance': o =>
    says(
      `with the longer side at ${o.longer} px, the imbalance of the detector is ${o.factor.toFixed(1)} times that of the pilots, and ${o.limit} times is the most`,
      'What pilots say would be about another imbalance. Train your own detector with "focal-lens plan".',
    ),
  'deeper-levels': o =>
    says(
      `with the longer side at ${o.longer} px, ${Math.round(100 * o.deeper)}% of the foreground lies on levels beyond the third, and ${Math.round(100 * o.limit)}% is the most`,
      'Pilots have three levels. Train your own detector with "focal-lens plan".',
    ),
  'no-pictures': o =>
    says(
      `none of its ${amount(o.images, 'image')} lies in ${o.folders.join(', ')}`,
      'Name the folder of the images with --images.',
    ),
  'not-on-disk': () =>
    says(
      'it does not lie on a disk of this machine, and neither do its images',
      'Copy annotations and images to a disk, and analyze them there.',
    ),
  'too-few-images': o =>
    says(
      `${amount(o.found, 'image')} could be used, and ${o.needed} are needed`,
      'They have to be JPEG, PNG or WebP, of the size that is annotated, with a box.',
    ),
  'too-few-boxes': o =>
    says(
      `the images held out have ${amount(o.found, 'box')}, and ${o.needed} are needed`,
      'With fewer, scores step by more than pairs differ.',
    ),
  'too-short': o =>
    says(
      `in the time each training would have ${amount(o.steps, 'step')}, and fewer than ${o.needed} say nothing`,
      `Give it ${amount(o.minutes, 'minute')}; or, on the command line, compare fewer pairs with --pairs.`,
    ),
  'no-memory': o =>
    says(
      `there is no memory for two images of ${o.longer} px at once`,
      'Close other programs; or, on the command line, take fewer threads with --threads.',
    ),
  'other-state': () =>
    says(
      'the folder of --state has training runs of other images, another detector or another plan',
      'Name another folder, or delete focal-lens-pilot.json there.',
    ),
};

/** Why no pilots can be trained. */
export const pilotFailures = {
  'pilot-impossible': ({ file, reason }) => {
    const { message, advice } = obstacleText(OBSTACLES, reason);
    return says(`No pilots can be trained for ${file}: ${message}.`, advice);
  },
} satisfies Partial<FailureWords['failures']>;
