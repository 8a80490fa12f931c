import type { EvidenceByCode } from '../../AdviceWords.ts';

type RestsOn = EvidenceByCode['keep-default']['rests'];

const EXPECTED = 'no pair is expected to be better by more than a training can show';

/** Why the default is where to start. */
export const WHY_DEFAULT: Readonly<Record<RestsOn, string>> = {
  trainings: EXPECTED,
  simulation: EXPECTED,
  lengths: EXPECTED,
  'near-default':
    'no stored run is known to start and to be optimised like yours, and in fine-tuning the simulation was wrong about pairs with more weight on the foreground',
};

const BY_SIMULATION =
  ', by the simulation alone, whose costs were 3 to 6 times too large or too small where they could be checked';

/** What a cost of the default rests on. */
export const STANDING: Readonly<Record<RestsOn, string>> = {
  trainings: '',
  simulation: BY_SIMULATION,
  lengths: ', mostly because nobody said how long the training is',
  'near-default': BY_SIMULATION,
};

/** Why no other pair is looked at. */
export const HELD: Readonly<Record<RestsOn, string>> = {
  trainings: '',
  simulation: '',
  lengths: '',
  'near-default':
    ' No stored run is known to start and to be optimised like yours, so the pair stays between γ 2, α 0.25 and γ 1, α 0.5.',
};
