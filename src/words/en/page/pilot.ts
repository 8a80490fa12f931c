import { pilot as said } from '../dataset/pilot.ts';

/** Pilots on the user's images: while they are trained, and what they say. */
export const pilot = {
  said,
  running: (file: string) => `Measuring on the images of ${file}`,
  stages: {
    analyze: 'Choosing the pairs',
    decode: 'Decoding images',
    time: 'Timing a few steps',
    train: 'Training small detectors',
  },
  /** @param share of the stage */
  share: (share: string) => `${share} done`,
  left: (minutes: string, seconds: string) => `about ${minutes} min ${seconds} s left`,
  stop: 'Stop',
  kept: 'What is finished is kept: the same minutes go on where it was stopped.',
  curve: {
    ahead: (pair: string, score: string, step: string) =>
      `${pair} is ahead at step ${step}, with AP50 ${score}`,
    none: 'Curves begin after a quarter of a training',
    caption: 'AP50 on the images held out over the steps, mean of the seeds that are as far.',
    step: 'step',
  },
  table: 'Pairs',
  again: 'Measure again…',
};
