/** Why a pair is compared in pilots. */
export type PairRole = 'default' | 'recommended' | 'present' | 'neighbour' | 'named';

/** What became of it beside the pair that all are held against. */
export type PairVerdict = 'reference' | 'better' | 'worse' | 'no-difference' | 'diverged';
