/** Knots a logit. */
const PER_LOGIT = 32;
/** Logits between which the derivatives change: beyond, they differ by less than 4e−9 from those at the end. */
const FROM = -24;
const TO = 40;
const KNOTS = (TO - FROM) * PER_LOGIT + 1;

/**
 * Derivatives of the focal loss −(1 − p)^γ ln p by the logit x towards the truth, p = sigmoid(x), at evenly spread knots: the
 * first, the second and the third of each knot in turn. Cubic interpolation between knots, with these as slopes, is within
 * 4e−6 of the value up to γ = 5.
 */
export interface FocalTable {
  readonly derivatives: Float64Array;
  readonly from: number;
  readonly perLogit: number;
  readonly knots: number;
}

const TABLES = new Map<number, FocalTable>();
/** γ of a grid that anybody asks for; a table has 50 kB. */
const MOST_TABLES = 64;

export function focalTable(gamma: number): FocalTable {
  const known = TABLES.get(gamma);
  if (known !== undefined) return known;
  const derivatives = new Float64Array(3 * KNOTS);
  for (let knot = 0; knot < KNOTS; knot++)
    derive(FROM + knot / PER_LOGIT, gamma, derivatives, knot);
  const table = { derivatives, from: FROM, perLogit: PER_LOGIT, knots: KNOTS };
  if (TABLES.size === MOST_TABLES) TABLES.clear();
  TABLES.set(gamma, table);
  return table;
}

/**
 * Lin et al. 2017, eq. 10, and its derivatives. With m = 1 − p, S = γ p ln p − m and T = γ ln p + γ + 1 the first is m^γ S, the
 * second m^γ p B, B = m T − γ S, and the third m^γ p ((m − γ p) B + m (γ m − (1 + γ) p T)).
 */
function derive(x: number, gamma: number, into: Float64Array, knot: number): void {
  const e = Math.exp(-Math.abs(x));
  const [p, m] = x >= 0 ? [1 / (1 + e), e / (1 + e)] : [e / (1 + e), 1 / (1 + e)];
  const logP = Math.min(x, 0) - Math.log1p(e);
  const modulation = Math.exp(gamma * (logP - x));
  const slope = gamma * p * logP - m;
  const turn = gamma * logP + gamma + 1;
  const bend = m * turn - gamma * slope;
  into[3 * knot] = modulation * slope;
  into[3 * knot + 1] = modulation * p * bend;
  into[3 * knot + 2] =
    modulation * p * ((m - gamma * p) * bend + m * (gamma * m - (1 + gamma) * p * turn));
}
