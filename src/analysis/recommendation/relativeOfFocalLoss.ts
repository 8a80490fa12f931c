import type { Circumstances } from './Circumstances.ts';
import type { Advice } from './Recommendation.ts';

/**
 * Losses of the focal family whose α and γ mean something else: varifocal (Zhang et al. 2021, arXiv:2008.13367, eq. 2),
 * quality focal (Li et al. 2020, arXiv:2006.04388, eq. 2), penalty-reduced on heat maps (Law & Deng 2018,
 * arXiv:1808.01244, eq. 1). Silent for focal loss and cross entropy.
 */
export function relativeOfFocalLoss({ setup }: Circumstances): Advice | null {
  const { kind, gamma } = setup.loss;
  if (kind === undefined) return null;
  return { ...WORDS[kind], evidence: { gamma } };
}

const WORDS: Readonly<
  Record<NonNullable<Circumstances['setup']['loss']['kind']>, Pick<Advice, 'code' | 'text'>>
> = {
  varifocal: {
    code: 'varifocal-alpha',
    text:
      `This detector trains with varifocal loss. Its α weights the negatives, α p^γ, the opposite of focal loss’s α, and ` +
      `its positives weigh as much as their IoU target, without γ. Do not write an α for focal loss into it; its ` +
      `published values are α = 0.75 and γ = 2.`,
  },
  'quality-focal': {
    code: 'quality-focal-beta',
    text:
      `This detector trains with quality focal loss: |q − p|^β times cross entropy with the IoU q as target. It has no α, ` +
      `and of a pair for focal loss only γ compares with its β (published: 2).`,
  },
  'heat-map': {
    code: 'heat-map-exponents',
    text:
      `This detector trains heat maps with penalty-reduced focal loss. Its α is the exponent that focal loss calls γ ` +
      `(published: 2), the other exponent (4) lowers the loss near objects, and no number weights foreground against ` +
      `background: a pair for focal loss does not carry over.`,
  },
};
