export interface Histogram {
  readonly edges: readonly number[];
  readonly counts: readonly number[];
}
