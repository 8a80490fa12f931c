/** Lowest and highest value. */
export type NumberRange = readonly [number, number];

/** The weight of positives. */
export const ALPHA_RANGE: NumberRange = [0, 1];

/** The focusing exponent; far beyond what anybody trains with. */
export const GAMMA_RANGE: NumberRange = [0, 100];
