/**
 * How confident the simulated head is, by logit of the class in question. `shares` of the foreground sum to 1 and stand
 * for positives; those of the background sum to `negativesPerPositive`-weighted 1 as well: multiply by it to compare.
 */
export interface DifficultyReport {
  readonly basis: 'simulated';
  /** Background and other-class logits per positive logit. */
  readonly negativesPerPositive: number;
  /** Logit edges, the same for both. */
  readonly foreground: { readonly edges: readonly number[]; readonly shares: readonly number[] };
  readonly background: { readonly edges: readonly number[]; readonly shares: readonly number[] };
}
