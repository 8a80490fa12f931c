import type { SamplingRule } from '../../detectors/DetectorSetup.ts';

/** Candidates of one image that the loss sees. */
export interface SampleCounts {
  readonly foreground: number;
  readonly background: number;
}

/**
 * How many of an image's candidates a detector draws for its loss. Which ones is chance or depends on the network; how many
 * follows from the counts alone.
 *
 * `balanced`: foreground up to its share of the batch, rounded down, the rest of the batch background (torchvision
 * `BalancedPositiveNegativeSampler`, Detectron2 `subsample_labels`). `hard-negatives`: all foreground, so many background
 * candidates for each (Liu et al. 2016, section 2.2).
 */
export function sampleCounts(
  rule: SamplingRule,
  foreground: number,
  background: number,
): SampleCounts {
  switch (rule.kind) {
    case 'balanced': {
      const drawn = Math.min(foreground, Math.trunc(rule.batch * rule.foregroundShare));
      return { foreground: drawn, background: Math.min(background, rule.batch - drawn) };
    }
    case 'hard-negatives':
      return { foreground, background: Math.min(background, rule.perForeground * foreground) };
  }
}
