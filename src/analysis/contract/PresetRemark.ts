/** What to know of a preset beside its numbers. `src/words` says it. */
export type PresetRemark = 'sums-over-six-sizes' | 'mmdetection-versions' | 'crowds-as-boxes';
