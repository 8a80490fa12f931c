import type { RelativeMeaning } from '../../../contract/LossMeaning.ts';

const ALPHA = String.raw`(?:\w+\s*\.\s*)?_?(?:focal_?)?alpha\b`;
const GAMMA = String.raw`(?:\w+\s*\.\s*)?_?(?:focal_?)?gamma\b`;
const ONE = String.raw`\(?\s*1(?:\.0*)?\s*-\s*`;
const TARGET = String.raw`[\w.]+(?:\[[^\]\n]{0,40}\])?`;
const IS_ONE = String.raw`\(?\s*(?:\w+\.)*(?:eq|equal)?\(?\s*${TARGET}\s*(?:==|,|>=)\s*1(?:\.0*)?\s*\)?\s*`;
const IS_ZERO = String.raw`\(?\s*(?:\w+\.)*(?:eq|equal)?\(?\s*${TARGET}\s*(?:==|,|<)\s*0(?:\.0*)?\s*\)?\s*`;

/** α times what is no foreground, 1 − α times what is: sums, choices, and lists that a label picks from. */
const ON_NEGATIVES = [
  String.raw`${ALPHA}\s*\*\s*${ONE}${TARGET}\s*\)\s*\+\s*${ONE}${ALPHA}\s*\)\s*\*\s*${TARGET}`,
  String.raw`\(\s*1(?:\.0*)?\s*-\s*${ALPHA}\s*\)\s*\*\s*${TARGET}\s*\+\s*${ALPHA}\s*\*\s*${ONE}`,
  String.raw`${ALPHA}\s*\*\s*${ONE}${TARGET}\s*\)\s*\+\s*${TARGET}\s*\*\s*${ONE}${ALPHA}`,
  String.raw`${ONE}${TARGET}\s*\)\s*\*\s*${ALPHA}\s*\+\s*${TARGET}\s*\*\s*${ONE}${ALPHA}`,
  String.raw`where\(\s*${IS_ONE},\s*${ONE}${ALPHA}\s*\)?\s*,\s*${ALPHA}\s*\)`,
  String.raw`where\(\s*${IS_ZERO},\s*${ALPHA}\s*,\s*${ONE}${ALPHA}`,
].map(pattern => new RegExp(pattern));

/** `[α, 1 − α]`, of which label 0 has the first. */
const LIST = new RegExp(String.raw`[[(]\s*${ALPHA}\s*,\s*1(?:\.0*)?\s*-\s*${ALPHA}\s*[\])]`);
const PICKED = new RegExp(
  String.raw`${ALPHA}\s*(?:\.(?:gather|index_select)\(|\[\s*\w*(?:target|label|y\b|t\b))`,
);

const POWER = new RegExp(String.raw`\*\*\s*${GAMMA}|pow\([^\n]{1,60}?,\s*${GAMMA}`, 'g');
const COMPLEMENT = new RegExp(String.raw`1(?:\.0*)?\s*-\s*${ALPHA}`);
/** α times (1 − p_t)^γ, whatever the target is. */
const SCALES = new RegExp(
  String.raw`${ALPHA}\s*\*\s*\(*\s*(?:(?:\w+\.)*pow\()?\s*\(*\s*(?:1(?:\.0*)?\s*-\s*\w+|focal\w*|modulat\w*|weight\w*)`,
);
/** α that is chosen by class or by label. */
const CHOSEN = new RegExp(
  String.raw`${ALPHA}\s*\[|${ALPHA}\s*\.\s*(?:gather|index_select|to|view)\(|where\([^\n]*${ALPHA}|gather\([^\n]*${ALPHA}`,
);
const SOFTMAX = /\bcross_entropy\(|softmax|CrossEntropyLoss|\bnll_loss\b/;
const HEAT_MAP = /\b(?:1(?:\.0*)?\s*-\s*\w+[^\n]{0,20}(?:\*\*|,)\s*(?:\w+\.)?beta\b)/;

/**
 * What the α of a loss does that a Python file defines, by the letters of its formula; null where that tells of no other role
 * than focal loss's, or of none.
 *
 * @param code of the class or the function
 */
export function ownMeaning(code: string): RelativeMeaning | null {
  const text = code.replaceAll(/#[^\n]*/g, '');
  if (ON_NEGATIVES.some(pattern => pattern.test(text))) return 'flipped-focal';
  if (LIST.test(text) && PICKED.test(text)) return 'flipped-focal';
  if (HEAT_MAP.test(text)) return 'heat-map';
  // With one power for both classes, nothing but α could tell them apart.
  const powers = text.match(POWER) ?? [];
  if (powers.length !== 1 || COMPLEMENT.test(text) || CHOSEN.test(text)) return null;
  if (!SCALES.test(text)) return null;
  return SOFTMAX.test(text) ? 'softmax-focal' : 'scaled-focal';
}
