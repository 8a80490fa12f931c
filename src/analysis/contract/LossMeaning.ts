/**
 * What the values of a classification loss do. `focal`: α weights positives, γ is the exponent, per class and sigmoid (Lin et
 * al. 2017). `unknown`: a class or function of the user's own that says in its name that it is something else.
 */
export type LossMeaning = 'focal' | RelativeMeaning;

/**
 * Losses that go by focal loss's names and are none: no pair that is recommended for focal loss fits them.
 *
 * - `softmax-focal`: over softmax; one α scales the whole loss (Keras `CategoricalFocalCrossentropy`).
 * - `scaled-focal`: over sigmoid, and one α scales the whole loss (MMAction2's `BBoxHeadAVA`).
 * - `flipped-focal`: over sigmoid, and α weights negatives, 1 − α positives (a formula of the user's own).
 * - `balanced-ce`: α and no exponent.
 * - `varifocal`: α weights negatives (Zhang et al. 2021, arXiv:2008.13367).
 * - `quality-focal`: an exponent β, no α (Li et al. 2020, arXiv:2006.04388).
 * - `mal`: the target is the IoU to the power of γ (Huang et al. 2025, DEIM, arXiv:2412.04234).
 * - `ia-bce`: α mixes score and IoU into the target (Cai et al. 2024, Align-DETR, arXiv:2304.07527).
 * - `heat-map`: both are exponents (Law & Deng 2018, arXiv:1808.01244).
 * - `asymmetric`: an exponent for positives, one for negatives (Ridnik et al. 2021, arXiv:2009.14119).
 */
export type RelativeMeaning = (typeof RELATIVE_MEANINGS)[number];

export const RELATIVE_MEANINGS = [
  'varifocal',
  'quality-focal',
  'mal',
  'ia-bce',
  'heat-map',
  'asymmetric',
  'softmax-focal',
  'scaled-focal',
  'flipped-focal',
  'balanced-ce',
  'unknown',
] as const;

/** A relative of focal loss in a config, for people. */
export interface ShownRelative {
  /** Where it stands: `model.bbox_head.loss_cls`. */
  readonly path: string;
  /** From 1. */
  readonly line: number;
  /** The file that it builds on and that writes the loss; absent where the config itself does. */
  readonly base?: string;
  readonly meaning: RelativeMeaning;
  /** As the file writes them; none where its framework's defaults hold. */
  readonly values: readonly { readonly key: string; readonly text: string }[];
}
