/** What to know of a preset beside its numbers. `src/words` says it. */
export type PresetRemark = 'sums-over-six-sizes' | 'wider-boxes-in-1x' | 'crowds-as-boxes';
