/** Why a model's raw outputs cannot be used. */
export type OutputsFault = 'not-safetensors' | 'no-outputs';

/** Why trainings of a user cannot be learned from. */
export type RunFault =
  | 'no-run-format'
  | 'no-runs'
  | 'log-line-broken'
  | 'no-log-in-folder'
  | 'results-without-truth'
  | 'no-evaluation'
  | 'no-pair-for-log'
  | 'runs-identical'
  | 'seed-without-effect'
  | 'scores-mixed'
  | 'all-lost';

/** Why the description of a set cannot be used. */
export type SetFault = 'no-splits' | 'no-class-names' | 'names-unlike-count' | 'names-with-gaps';
