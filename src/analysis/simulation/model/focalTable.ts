import type { Vector } from './Symmetric.ts';

/** Knots a logit. */
const PER_LOGIT = 32;
/** Logits between which the derivatives change: beyond, they differ by less than 4e−9 from those at the end. */
const FROM = -24;
const TO = 40;
const KNOTS = (TO - FROM) * PER_LOGIT + 1;

/**
 * The first and the second derivative of the focal loss −(1 − p)^γ ln p by the logit x towards the truth, p = sigmoid(x), as
 * cubics between evenly spread knots (Hermite), within 4e−6 of the value up to γ = 5.
 */
export interface FocalTable {
  /** 8 numbers an interval: the factors of 1, t, t² and t³, of either derivative in turn, t in [0, 1) from knot to knot. */
  readonly cubics: Float64Array;
  readonly intervals: number;
  /** Logit of the first knot. */
  readonly from: number;
  readonly perLogit: number;
}

const TABLES = new Map<number, FocalTable>();
/** γ of a grid that anybody asks for; a table has 130 kB. */
const MOST_TABLES = 64;

export function focalTable(gamma: number): FocalTable {
  const known = TABLES.get(gamma);
  if (known !== undefined) return known;
  const intervals = KNOTS - 1;
  const cubics = new Float64Array(8 * intervals);
  let before = derivatives(FROM, gamma);
  for (let interval = 0; interval < intervals; interval++) {
    const after = derivatives(FROM + (interval + 1) / PER_LOGIT, gamma);
    putCubic(cubics, 8 * interval, [before[0], before[1]], [after[0], after[1]]);
    putCubic(cubics, 8 * interval + 1, [before[1], before[2]], [after[1], after[2]]);
    before = after;
  }
  const table = { cubics, intervals, from: FROM, perLogit: PER_LOGIT };
  if (TABLES.size === MOST_TABLES) TABLES.clear();
  TABLES.set(gamma, table);
  return table;
}

type Knot = readonly [value: number, slope: number];

function putCubic(
  into: Float64Array,
  at: number,
  [value, before]: Knot,
  [next, after]: Knot,
): void {
  const [slope, end] = [before / PER_LOGIT, after / PER_LOGIT];
  const rise = next - value;
  into[at] = value;
  into[at + 2] = slope;
  into[at + 4] = 3 * rise - 2 * slope - end;
  into[at + 6] = slope + end - 2 * rise;
}

/**
 * Lin et al. 2017, eq. 10, and its derivatives. With m = 1 − p, S = γ p ln p − m and T = γ ln p + γ + 1 the first is m^γ S, the
 * second m^γ p B, B = m T − γ S, and the third m^γ p ((m − γ p) B + m (γ m − (1 + γ) p T)).
 */
function derivatives(x: number, gamma: number): Vector {
  const e = Math.exp(-Math.abs(x));
  const [p, m] = x >= 0 ? [1 / (1 + e), e / (1 + e)] : [e / (1 + e), 1 / (1 + e)];
  const logP = Math.min(x, 0) - Math.log1p(e);
  const modulation = Math.exp(gamma * (logP - x));
  const slope = gamma * p * logP - m;
  const turn = gamma * logP + gamma + 1;
  const bend = m * turn - gamma * slope;
  return [
    modulation * slope,
    modulation * p * bend,
    modulation * p * ((m - gamma * p) * bend + m * (gamma * m - (1 + gamma) * p * turn)),
  ];
}
