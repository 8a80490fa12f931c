import { amount, plural } from '../plural.ts';
import type { KnobWords } from '../../KnobWords.ts';
import { knobEvidence } from './knobEvidence.ts';

/** No count says what a setting does to AP; where a value is proposed, its own words say what it is proposed for. */
const NOT_MEASURED = 'What it does to AP is not measured.';

export const knobs: KnobWords = {
  evidence: knobEvidence,
  text: {
    'image-size': ({ key, proposed, evidence: e }, format) => {
      const setting = key ?? 'the image size';
      const shown = e.augmented ? 'showings of boxes in training' : 'boxes';
      const without =
        `${e.upTo === null ? 'At' : e.ofConfig ? `With releases up to ${e.upTo}, one of which wrote this config, at` : `With releases up to ${e.upTo}, at`} ${format(e.side)} px, ${format(e.withoutNow)} of the ` +
        `${shown} have no candidate (${amount(format(e.boxesWithout), 'box')} of the pictures as they are): ${e.borrows ? 'they can only get candidates of other boxes' : 'they train as background'}. `;
      const other = `at ${format(e.otherSide)} px it is ${format(e.withoutThen)}, with ${format(e.pointsTimes)} times the points, and memory and time grow about as much`;
      if (e.variant === 'older')
        return `${without}Newer releases widen small boxes first and have next to none of that: update, or set ${setting} to a larger size; ${other}. ${NOT_MEASURED}`;
      if (e.variant === 'none-serves')
        return `${without}No larger size that was counted halves that: ${other}. Tiles or a model with a finer level would have to serve instead. ${NOT_MEASURED}`;
      const newer = e.ofConfig
        ? 'Newer releases widen small boxes first and have next to none of that. '
        : '';
      return `${without}${newer}Set ${setting} to ${String(proposed)}: ${other}. ${NOT_MEASURED}`;
    },

    tiles: ({ evidence: e }, format) =>
      `The median picture is shrunk ${format(e.shrink)} times onto ${format(e.side)} px, and ${format(e.withoutNow)} of the boxes have no candidate. ` +
      `Tiles of ${format(e.side)} px with ${format(e.overlap)} overlap (SAHI) show them as they are: about ${amount(format(e.tilesPerPicture), 'tile')} a picture, in training and in use. ` +
      `Boxes at the seams are cut; focal-lens explore --tiles counts them. ${NOT_MEASURED}`,

    queries: ({ key, proposed, evidence: e }, format) => {
      const fit = e.learned
        ? 'Its queries are weights: a checkpoint of another number does not fit, or leaves the new ones untrained. '
        : '';
      if (e.variant === 'many')
        return (
          `The fullest image has ${amount(format(e.mostBoxes), 'box')}, and there are ${format(e.queries)} queries: ${format(e.negativesPerPositive)} background outputs for each object. ` +
          `Fewer would save memory. ${fit}${NOT_MEASURED}`
        );
      const lost =
        `With ${format(e.queries)} queries, ${amount(format(e.lost), 'box')} (${format(e.lostShare)}) on ${amount(format(e.imagesOver), 'image')} get none: ` +
        `they train as background, and cannot be found. The fullest image has ${format(e.mostBoxes)}. `;
      if (e.variant === 'few-lost')
        return `${lost}That is too little to change ${key ?? 'the number of queries'} for.`;
      return `${lost}Set ${key ?? 'the number of queries'} to ${String(proposed)}: then ${format(e.lostThen)} are lost. ${fit}${NOT_MEASURED}`;
    },

    'max-detections': ({ key, proposed, evidence: e }, format) =>
      `A picture keeps ${amount(format(e.kept), 'detection')}, and ${amount(format(e.beyond), 'box')} (${format(e.beyondShare)}) ${plural(format(e.beyond), 'is', 'are')} beyond that, where no evaluation finds any. ` +
      `The fullest image has ${format(e.mostBoxes)}. Set ${key ?? 'the number of detections'} to ${String(proposed)}` +
      (e.raisedByItself
        ? '; from 8.4.135 on, the default is raised in training by itself, in prediction it is not.'
        : '; it costs time after the network only.'),

    'no-object-weight': ({ key, now, proposed, evidence: e }, format) =>
      `With ${key ?? 'a weight of "no object"'} ${String(now)}, "no object" has ${format(e.noObjectShare)} of the class loss; at ${format(e.balanced)}, objects and background weigh the same. ` +
      (e.variant === 'far'
        ? `On COCO, which the default was chosen on, the share is 52 to 56%. Try ${String(proposed)}. ${NOT_MEASURED}`
        : `That is within what the default was meant for, or near it: keep it unless false detections or missed objects are your problem.`),

    'start-of-head': ({ evidence: e }, format) =>
      `A new class head starts every query at a score of ${format(e.startingScore)}, where the background pulls with ${format(e.startingPull)} per matched box; RetinaNet’s training runs suffer from about 200 on, and of this detector no such figure is known. ` +
      (e.variant === 'risky'
        ? `Set the bias of its last layer to ${format(e.soundBias)} (a score of 0.01) before training, or start from a head that was trained.`
        : `This is far below: α and γ of this loss hardly matter for the start, and no pair is recommended.`) +
      (e.settlesLower
        ? ` A matched query with an IoU of ${format(e.goodIou)} comes to rest at a score of ${format(e.settledScore)}: score thresholds have to be lower than for losses that settle at the IoU.`
        : ''),

    denoising: ({ key, evidence: e }, format) =>
      `In batches of ${format(e.batch)}, denoising adds ${format(e.expected)} queries to each picture, and ${format(e.most)} in the batch of the fullest one, to its own ${format(e.queries)}: ` +
      `decoder attention then takes ${format(e.attentionTimes)} times the memory. Copies of each box: ${format(e.copies)}. ` +
      `A smaller ${key ?? 'number'} does not help, since every box is copied once at least; smaller batches or crops do.`,

    'class-power': ({ key, now, proposed, evidence: e }, format) => {
      const times = `The most frequent class has ${format(e.boxesTimes)} times the boxes of the rarest. `;
      const empty = e.hasEmpty
        ? `Classes without a box: ${format(e.emptyClasses)} of ${format(e.classes)}. Before 8.4.175 these take the largest weight, and at 1 a box keeps ${format(e.boxWeightFullBefore)}: take them out of the list. `
        : '';
      const weights = `A box keeps ${format(e.boxWeightQuarter)} of its weight at 0.25, ${format(e.boxWeightHalf)} at 0.5 and ${format(e.boxWeightFull)} at 1, while its negatives keep theirs. `;
      if (e.variant === 'strong')
        return `${times}${String(key)} ${String(now)} leaves a box ${format(e.boxWeight)} of its weight on average, since most boxes are of frequent classes. ${weights}${empty}Set ${String(key)} to ${String(proposed)}, which leaves at least half. ${NOT_MEASURED}`;
      const set = e.isSet
        ? `It is set to ${String(now)}, where a box keeps ${format(e.boxWeight)}. `
        : '';
      return `${times}${String(key)} (from 8.4.37 on) weights classes by their boxes to that power, at the cost of the boxes as a whole. ${set}${weights}${empty}No value is proposed. ${NOT_MEASURED}`;
    },

    'rare-classes': ({ evidence: e }, format) =>
      `Classes on fewer than ${format(e.rareBelow)} of the images: ${format(e.rareClasses)} of ${format(e.classes)}. Repeat-factor sampling with a threshold of ${format(e.threshold)} shows their images up to ${format(e.largestRepeatFactor)} times and makes an epoch ${format(e.epochGrowth)} longer: ` +
      RARE_MEANS[e.means] +
      ` ${NOT_MEASURED}`,

    'background-images': ({ evidence: e }, format) =>
      `${amount(format(e.emptyImages), 'image')} (${format(e.emptyShare)}) ${plural(format(e.emptyImages), 'has', 'have')} no box. ${e.exact ? 'Of all background outputs,' : 'Of all places that train as background, at least'} ${format(e.negativesShare)} are theirs; ` +
      `what share of the loss that is depends on how easy they are, which only predictions say. In batches of ${format(e.batch)}, the chance of one without any box is ${format(e.emptyBatches)}: ` +
      `such a batch is divided by 1 and not by its objects.`,
  },
};

const RARE_MEANS = {
  'class-balanced-dataset':
    'ClassBalancedDataset takes it as oversample_thr (focal-lens resample --for mmdetection).',
  'repeated-list':
    'give the training a list that names their images several times (focal-lens resample writes it).',
  sampler:
    'as a weighted sampler, or by listing their images several times (focal-lens resample writes either).',
} as const;
