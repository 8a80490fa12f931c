import { negativeOutputs } from './negativeOutputs.ts';
import { amount, plural } from '../plural.ts';
import type { AdviceWords, EvidenceByCode, FormatMeasure } from '../../AdviceWords.ts';
import { constantChanges } from './constantChanges.ts';
import { doubts } from './doubts.ts';
import { pairOf } from './pairOf.ts';
import { pointsPair } from './pointsPair.ts';
import { recommendation } from './recommendation.ts';
import { HELD, STANDING, WHY_DEFAULT } from './standing.ts';

export const advice: AdviceWords = {
  'varifocal-alpha': () =>
    `This detector trains with varifocal loss. Its α weights the negatives, α p^γ, the opposite of focal loss’s α, and ` +
    `its positives weigh as much as their IoU target, without γ. Do not write an α for focal loss into it; its ` +
    `published values are α = 0.75 and γ = 2.`,

  'quality-focal-beta': () =>
    `This detector trains with quality focal loss: |q − p|^β times cross entropy with the IoU q as target. It has no α, ` +
    `and of a pair for focal loss only γ compares with its β (published: 2).`,

  'heat-map-exponents': () =>
    `This detector trains heat maps with penalty-reduced focal loss. Its α is the exponent that focal loss calls γ ` +
    `(published: 2), the other exponent (4) lowers the loss near objects, and no number weights foreground against ` +
    `background: a pair for focal loss does not carry over.`,

  'objectness-head': ({ negativesPerPositive }, format) =>
    `Objectness and classes are separate outputs: the ${format(negativesPerPositive)} background cells per foreground cell ` +
    `train the objectness alone, and the classes see foreground only, where focal loss has no background to hold down. ` +
    `If you try focal loss, try it on the objectness; pairs published for one output per class, 0.25 and 2 among them, ` +
    `do not carry over.`,

  'usual-pair-of-points': pointsPair,

  'sampling-and-focal': (found, format) =>
    found.sampling === 'hard-negatives'
      ? `This detector keeps only the ${format(found.negativesPerForeground)} hardest negatives for each foreground anchor. ` +
        `Focal loss would take the place of that selection: use one of them, never both, because pairs are for all anchors. ` +
        `Try the selection first: nine people said in public how plain focal loss did in its place in SSD. For eight it did no ` +
        `better, and the two of them who gave figures lost 1 and 1.6 mAP.`
      : `This detector samples ${amount(format(found.batch), 'anchor')} an image with up to ${format(found.foregroundShare)} foreground. ` +
        `That leaves hardly any imbalance for focal loss to act on: keep cross entropy. No pair is recommended, ` +
        `since it would be one for a training on all anchors; analyze with a RetinaNet to see that.`,

  'mining-on-focal': ({ gamma, ssd }, format) =>
    `This detector mines hard examples (OHEM) on top of focal loss with γ = ${format(gamma)}. Both select hard examples, and ` +
    `together they leave almost nothing but outliers and wrong labels. Use one: ` +
    (ssd
      ? `in SSD, plain focal loss in place of mining did no better for eight of nine people who said in public how it went.`
      : `Lin et al. 2017 found focal loss 3.2 AP above the best OHEM.`),

  'no-effect-expected': ({ spread, negativesPerPositive }, format) =>
    `No effect you could measure: keep the values you have. Over the whole grid the expected AP varies by ${format(spread)}, ` +
    `with ${negativeOutputs(format(negativesPerPositive))}.`,

  'keep-default': (found, format) =>
    `Start from ${pairOf(found.default, format)}, the published default: ${WHY_DEFAULT[found.rests]}. It costs at most ${format(found.highestRegretOfDefault)} of the best AP (90% bound)` +
    `${STANDING[found.rests]}.`,

  'try-another-pair': (found, format) =>
    `Train with ${pairOf(found.recommended, format)} as well as the default ${pairOf(found.default, format)}, with the same ` +
    `seed, and keep what validates better. The default is expected to cost ${format(found.regretOfDefault)} of the best AP ` +
    `(80% range: ${format(found.lowestRegretOfDefault)} to ${format(found.highestRegretOfDefault)})` +
    `${STANDING[found.rests]}.${HELD[found.rests]}`,

  'schedule-assumed': (found, format) =>
    `No schedule was given, and how long you train decides: from scratch, (γ 2, α 0.25) cost 7 to 47% of the best AP in ` +
    `runs of less than 300 steps, and 1 to 14% in longer ones. So the range is that of several lengths` +
    ('epochs' in found
      ? `, ${amount(format(found.epochs), 'epoch')} of your ${amount(format(found.images), 'image')} among them`
      : `; there are too few images (${format(found.images)}) to assume one`) +
    `. Give your schedule, and whether you train from scratch; if this file is a sample, give iterations, not epochs.`,

  'long-training': ({ steps, recommended, constant }, format) =>
    `With ${amount(format(steps), 'step')} this pair says little about your data. From 300 steps on, nothing that was tried beats one ` +
    `constant, γ 1 with α 0.5, by more than noise on datasets that it had not seen, and the longer the training, the less pairs differ: soon by ` +
    `hardly more than seeds. ` +
    (constant
      ? `So that constant is recommended.`
      : `${pairOf(recommended, format)} is expected to be a little better, which is no finding either.`),

  'members-not-selected': (found, format) =>
    `${model(found, format)} are too few to fit the simulation to them: it takes 50 of each. The constants stay those chosen ` +
    `on COCO. Results with a lower score threshold hold more.`,

  'members-unlike': (found, format) =>
    `${model(found, format)} score like none of the simulated models: the nearest are ${amount(format(found.misfitAfter), 'deviation')} ` +
    `away. The constants stay those chosen on COCO. Check that γ and α are those of the training, and that the scores ` +
    `are the detector’s own.`,

  'members-selected': (found, format) =>
    `${model(found, format)} chose the ${format(found.members)} sets of constants that score most like them (distance ` +
    `${amount(format(found.misfitAfter), 'deviation')}, ${format(found.misfitBefore)} over all): ${constantChanges(found, format)}. ` +
    `Extrapolated: everything below the lowest score of the file, all easy negatives, and every other pair. Detections ` +
    `on training images overstate how separable objects are: use held-out ones.`,

  'label-noise-suspected': ({ suspects, suspectShare, gentle }, format) =>
    `${amount(format(suspects), 'confident error')} of your model (${format(suspectShare)} of those that score from 0.5) are where no box ` +
    `is, or badly placed on one: look at them first, labels may be wrong or missing there. Focal loss leans on such ` +
    `samples: if labels are wrong there, ` +
    (gentle === undefined
      ? `take γ of 1 or less, or a loss that drops outliers (GHM-C, ASL with a margin)`
      : `${pairOf(gentle, format)} is near the best too and leans on them less`) +
    `; if they are right, nothing changes.`,

  'boxes-without-anchors': ({ unmatched, unmatchedShare }, format) =>
    `${amount(format(unmatched), 'box')} (${format(unmatchedShare)}) ${plural(format(unmatched), 'has no foreground anchor: it trains', 'have no foreground anchor: they train')} as background. No choice of α and γ can ` +
    `fix that; change anchor sizes, ratios or the input size first.`,

  'mild-imbalance': ({ negativesPerPositive }, format) =>
    `The imbalance is mild: ${negativeOutputs(format(negativesPerPositive))}, where dense detectors on COCO have about ` +
    `40,000. There are few easy negatives for γ to suppress, so measure plain cross entropy (γ = 0, no α) first: focal ` +
    `loss should have to beat it.`,

  'alpha-side': ({ foregroundWeight, backgroundWeight, favours }, format) =>
    `α = ${format(foregroundWeight)} weights foreground ${format(foregroundWeight)} and background ${format(backgroundWeight)}: ` +
    FAVOURS[favours],

  'near-optimal-pairs': ({ pairsWithinOnePercent, pairs, ridge }, format) =>
    `${format(pairsWithinOnePercent)} of ${amount(format(pairs), 'pair')} lie within 1% of the best: ` +
    `${ridge.map(point => ridgePoint(point, format)).join('; ')}. α and γ go together: a larger γ takes weight from the ` +
    `many easy negatives, so it needs a smaller α.`,

  'alpha-not-determined': ({ gamma, lowestBestAlpha, highestBestAlpha }, format) =>
    `α is not determined. With γ = ${format(gamma)}, what this rests on has its best α anywhere between ` +
    `${format(lowestBestAlpha)} and ${format(highestBestAlpha)}: the recommended one costs least on average.`,

  'gamma-below-one': ({ whose }) =>
    `${WHOSE_GAMMA[whose]} between 0 and 1. Code like torchvision’s or fvcore’s, which differentiates (1 - p_t) ** gamma ` +
    `automatically, returns NaN gradients there once a logit saturates: clamp 1 - p_t from below, or use a fused ` +
    `implementation with the closed form.`,

  'initial-gradient-green': (found, format) =>
    `${gradient(found, format)} Below 20 the start is stable; with γ = 0 it would be ${format(found.gradientMassOfCrossEntropy)}.`,

  'initial-gradient-amber': (found, format) =>
    `${gradient(found, format)} Between 20 and 200 the start may be rough: use warm-up and gradient clipping, and watch the ` +
    `first few hundred steps.`,

  'initial-gradient-red': (found, format) =>
    `${gradient(found, format)} Published runs with about 300 and more were damaged or collapsed: lower the prior, raise γ, ` +
    `or scale the classification loss down.`,

  'optimal-prior': ({ optimalPrior, bias, prior }, format) =>
    `The prior that matches this dataset is π = N⁺ / (N·K) = ${format(optimalPrior)}, a bias of ${format(bias)}. It matters for ` +
    `cross entropy and γ below 1; for γ of 1 and more the usual π = 0.01 mostly starts well (yours: ${format(prior)}).`,

  'mean-normalised-loss': ({ gamma, alpha, shrink, positiveWeight }, format) =>
    `The classification loss is a mean over all anchors, not a sum per foreground anchor. Turning focal loss on ` +
    `(YOLOv5’s fl_gamma) with ${pairOf({ gamma, alpha }, format)} leaves ${format(shrink)} of it at the first step, while the ` +
    `box loss stays: what you then measure is the scale of the loss. Raise its gain until both start alike, or divide by ` +
    `the foreground anchors. A weight on positives alone (cls_pw, obj_pw) does what α does without that: ` +
    `α / (1 − α) = ${format(positiveWeight)}.`,

  'low-score-threshold': ({ scoreThreshold }, format) =>
    `AP is computed on scores from ${format(scoreThreshold)} on. A part of what focal loss gains over cross entropy at the ` +
    `usual threshold of 0.05 is that fewer true boxes fall below it; here that part is gone. Keep the same threshold ` +
    `when you compare with published numbers.`,

  'class-frequency': (found, format) =>
    `${format(found.rareClasses)} of ${amount(format(found.classes), 'class')} ${plural(format(found.rareClasses), 'is', 'are')} on less ` +
    `than ${format(found.rareBelow)} of the images. α and γ weight foreground against background and do not see classes. ` +
    `Repeat-factor sampling with threshold ${format(found.threshold)} shows the images of these classes more often, ` +
    `r(c) = √(threshold / frequency), the rarest ${format(found.largestRepeatFactor)} times; an epoch gets longer by ` +
    `${format(found.epochGrowth)} at most. Class-balanced weights, EFL or Seesaw are the alternatives in the loss: take one ` +
    `of them, not several.`,

  'keras-ignores-alpha': () =>
    `keras-retinanet’s own focal loss applies α and divides by the foreground anchors. Keras’s BinaryFocalCrossentropy ` +
    `does neither: it ignores α unless apply_class_balancing=True, and takes the mean over all entries, so divide by the ` +
    `number of foreground anchors yourself. In CategoricalFocalCrossentropy one α for all classes only scales the loss.`,

  'calibration-needed': ({ recommended, posteriorAtThirty, posteriorAtHalf }, format) =>
    `Scores are not probabilities: a perfectly fitted model with ${pairOf(recommended, format)} scores 0.3 where ` +
    `${format(posteriorAtThirty)} are objects, and 0.5 where ${format(posteriorAtHalf)} are. Calibrate them before you ` +
    `read them as probabilities, and tune the score threshold again whenever α or γ changes.`,

  basis: (found, format) =>
    `Counted: ${amount(format(found.positives), 'foreground anchor')} and ${negativeOutputs(format(found.negativesPerPositive))}. ` +
    `Simulated: training for a budget of ${format(found.budget)}` +
    `${found.budgetOfCoco ? ' (as RetinaNet’s 90,000 iterations on COCO)' : ''} and a score threshold of ` +
    `${format(found.scoreThreshold)}. Not measured: how separable your objects are. Confidence is ${found.confidence}: ` +
    `${doubts(found, format).join('; ')}. ${recommendation.surer[found.surer]}`,
};

const FAVOURS: Readonly<Record<EvidenceByCode['alpha-side']['favours'], string>> = {
  neither: 'it favours neither.',
  foreground: 'it favours the foreground.',
  background: 'it favours the background.',
  'background-with-gamma':
    'it favours the background, because γ has already taken most of the weight from easy negatives.',
};

const WHOSE_GAMMA: Readonly<Record<EvidenceByCode['gamma-below-one']['whose'], string>> = {
  detector: 'The γ of this detector lies',
  recommended: 'The recommended γ lies',
  'near-optimal': 'Some of the near-optimal pairs have γ',
};

/** The first words on a model's detections. */
function model(found: EvidenceByCode['members-not-selected'], format: FormatMeasure): string {
  const pair = pairOf({ gamma: found.trainedGamma, alpha: found.trainedAlpha }, format);
  return (
    `Your model’s ${format(found.hits)} true and ${amount(format(found.errors), 'false detection')}, taken to come from a training with ` +
    `${pair},`
  );
}

function ridgePoint(
  {
    gamma,
    lowestAlpha,
    highestAlpha,
    single,
  }: EvidenceByCode['near-optimal-pairs']['ridge'][number],
  format: FormatMeasure,
): string {
  const alphas = single
    ? format(lowestAlpha)
    : `from ${format(lowestAlpha)} to ${format(highestAlpha)}`;
  return `γ ${format(gamma)} with α ${alphas}`;
}

function gradient(found: EvidenceByCode['initial-gradient-green'], format: FormatMeasure): string {
  return (
    `Gradient of the background per positive at the first step: G = ${format(found.gradientMass)} for ` +
    `${pairOf(found.recommended, format)} and prior π = ${format(found.prior)}.`
  );
}
