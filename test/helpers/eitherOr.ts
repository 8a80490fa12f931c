/** Of each list at most one piece of advice may be given: they contradict each other. */
const EITHER_OR: readonly (readonly string[])[] = [
  ['no-effect-expected', 'keep-default', 'try-another-pair'],
  ['no-effect-expected', 'near-optimal-pairs'],
  ['no-effect-expected', 'mild-imbalance'],
  ['initial-gradient-green', 'initial-gradient-amber', 'initial-gradient-red'],
  ['varifocal-alpha', 'quality-focal-beta', 'heat-map-exponents', 'keep-default'],
  ['varifocal-alpha', 'quality-focal-beta', 'heat-map-exponents', 'try-another-pair'],
];

/** The lists of which more than one piece is given, and pieces that are given twice. */
export function contradictionsIn(codes: readonly string[]): readonly string[] {
  const lists = EITHER_OR.map(list => list.filter(code => codes.includes(code)));
  const twice = codes.filter((code, i) => codes.indexOf(code) !== i);
  return [...lists.filter(list => list.length > 1).map(list => list.join(' and ')), ...twice];
}
