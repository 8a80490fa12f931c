import { amount } from './plural.ts';
import type { ContradictionWords } from '../SiteWords.ts';

export const contradictions: ContradictionWords = {
  'gamma-below-one': ({ gamma }) =>
    `γ ${gamma} lies between 0 and 1: the derivative of (1 − p)^γ at p = 1 is infinite, and this implementation can answer with NaN gradients once a logit saturates.`,
  'classes-differ': ({ inConfig, inData }) =>
    `The config trains ${amount(inConfig, 'class')}, but the analyzed data has ${inData}.`,
  'inherited-classes-differ': ({ inConfig, inData, from }) =>
    `The config inherits ${amount(inConfig, 'class')} from ${from}, but the analyzed data has ${inData}.`,
  'class-names-differ': ({ framework, inConfig, shared, inData, example, isDefault }) => {
    const names = isDefault
      ? `the ${amount(inConfig, 'class name')} of COCO, since the config writes none`
      : amount(inConfig, 'class name');
    return shared === 0
      ? `${framework} trains on ${names}: none of the ${inData} names in the analyzed data (“${example}”, …) is among them, so it trains on no box at all.`
      : `${framework} trains on ${names}: ${shared} of the ${inData} names in the analyzed data are among them, and boxes of the others (“${example}”, …) are left out.`;
  },
  'id-beyond-classes': ({ framework, highestId, classes }) =>
    `${framework} takes category ids as labels, counted from 0: the analyzed data has ids up to ${highestId}, and the head has ${classes} outputs. Set num_classes to at least ${highestId + 1}, or renumber the categories.`,
  'ids-read-as-coco': ({ framework, highestId, inData }) =>
    `${framework} reads category ids here as those of MS COCO (80 classes, ids up to 90): the analyzed data has ${amount(inData, 'class')} with ids up to ${highestId}. Unless these are COCO’s own, set remap_mscoco_category to False.`,
  'prior-without-effect': ({ prior }) =>
    `The prior ${prior} has no effect here: this loss is softmax cross-entropy, and every logit gets the same bias.`,
  'prior-far-off': ({ gamma, optimal, prior }) =>
    `With γ ${gamma}, training should start near the share of foreground among all logits, ${optimal.toExponential(1)} in the analyzed data; the prior is ${prior}.`,
  'prior-too-high': ({ gamma, prior }) =>
    `With γ ${gamma}, a prior of ${prior} lets the easy background make up nearly all of the first loss; 0.01 is usual.`,
  'loss-refuses': ({ framework, key, text, what }) =>
    what === 'value'
      ? `${framework}’s FocalLoss takes no ${key}=${text}: training stops at once.`
      : `${framework}’s FocalLoss knows no ${key}: training stops at once.`,
};
