import { amount, plural } from '../plural.ts';
import type { PilotWords } from '../../dataset/PilotWords.ts';

const were = (count: string) => plural(count, 'was', 'were');
const are = (count: string) => plural(count, 'is', 'are');
const have = (count: string) => plural(count, 'has', 'have');

export const pilot: PilotWords = {
  headline: v =>
    `${amount(v.trainings, 'pilot training')} on your images: ${amount(v.pairs, 'pair')} with ${amount(v.seeds, 'seed')}, ${amount(v.steps, 'step')} of ${amount(v.batch, 'image')}, ${amount(v.images, 'image')} of which each seed holds out ${v.heldOut}`,
  size: v =>
    `The longer side is ${v.longer} px, the middle box ${v.box} px. Pilots have ${amount(v.imbalance, 'background anchor')} for one of the foreground; each background score counts ${v.weight} times, so that the loss has the imbalance of your detector.`,
  fault: (fault, count) =>
    ({
      missing: `${amount(count, 'image')} ${were(count)} not found.`,
      unreadable: `${amount(count, 'image')} could not be read.`,
      'other-kind': `${amount(count, 'image')} ${are(count)} neither JPEG nor PNG nor a still WebP.`,
      'cut-off': `${amount(count, 'image')} ${are(count)} cut off.`,
      cmyk: `${amount(count, 'image')} ${have(count)} four colors, for print.`,
      'other-size': `${amount(count, 'image')} ${are(count)} not of the size that is annotated.`,
    })[fault],
  fewer: (used, eligible) =>
    `${used} of the ${amount(eligible, 'image')} with a box were used, drawn by a fixed seed.`,
  smallerBatch: batch => `There was no memory for 8 images a step: ${batch} were taken.`,
  columns: {
    role: 'pair',
    score: 'AP50',
    difference: 'over the first, same seeds',
    verdict: 'which is',
  },
  roles: {
    default: 'default',
    recommended: 'recommended',
    present: 'in your config',
    neighbour: 'next to try',
    named: 'named',
  },
  verdicts: {
    reference: 'compared with',
    better: 'better',
    worse: 'worse',
    'no-difference': 'no difference you could measure',
    diverged: 'diverged',
  },
  curve: pair => `Mean of the seeds with ${pair}:`,
  curveColumns: {
    step: 'step',
    loss: 'loss',
    score: 'AP50',
    foreground: 'foreground score',
    background: 'background score',
  },
  diverged: (pair, seed, step) =>
    `The training of ${pair} with seed ${seed} diverged at step ${step}: its loss was no number any more. The others went on.`,
  noDifference: least =>
    `There is no difference you could measure between these pairs: none is larger than ${least}, twice its error.`,
  better: (pair, reference, difference, error) =>
    `${pair} started better than ${reference}: ${difference} AP50, with an error of ${error}.`,
  worse: (pair, reference, difference, error) =>
    `${pair} started worse than ${reference}: ${difference} AP50, with an error of ${error}.`,
  keeps: (pair, needed) =>
    `The recommendation stays ${pair}: another pair would have to be better by ${needed}, since a pilot of this length may be off from your own training by as much.`,
  moves: (from, to, needed) =>
    `The pilots speak for ${to} instead of ${from}: it is better by more than ${needed}, which is what a pilot of this length may be off from your own training.`,
  noRecommendation: 'Nothing is recommended without pilots, so nothing is changed by them.',
  believed: (pair, gain, low, high) =>
    `With the pilots as measured runs, the likeliest pair is ${pair}: ${gain} AP over the default, 80% between ${low} and ${high}.`,
  worth:
    'Pilots train a small network for a short time: they say which pair starts best on your images, and not which is best in the end.',
};
