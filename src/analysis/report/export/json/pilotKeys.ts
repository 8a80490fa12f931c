/** A value without keys. */
const ANY = null;
const PAIR = { gamma: ANY, alpha: ANY };
const GAIN = { value: ANY, low: ANY, high: ANY };

/** The order of keys in what pilots say. */
export const PILOT_KEYS = {
  file: ANY,
  detector: ANY,
  reference: { ...PAIR, role: ANY },
  pairs: {
    ...PAIR,
    role: ANY,
    ap50: ANY,
    overReference: { value: ANY, error: ANY, seeds: ANY },
    verdict: ANY,
    runs: {
      ...PAIR,
      seed: ANY,
      steps: ANY,
      ap50: ANY,
      ap: ANY,
      divergedAt: ANY,
      curve: { step: ANY, loss: ANY, ap50: ANY, foregroundScore: ANY, backgroundScore: ANY },
      milliseconds: ANY,
    },
  },
  seedsDiffer: ANY,
  seeds: ANY,
  steps: ANY,
  batch: ANY,
  channels: ANY,
  optimiser: ANY,
  size: { longer: ANY, medianBox: ANY, negativesPerPositive: ANY, backgroundWeight: ANY },
  images: {
    used: ANY,
    trained: ANY,
    heldOut: ANY,
    eligible: ANY,
    faults: { fault: ANY, count: ANY },
  },
  outcome: {
    recommended: PAIR,
    pair: PAIR,
    needed: ANY,
    believed: { ...PAIR, overDefault: GAIN },
  },
  seconds: ANY,
};
