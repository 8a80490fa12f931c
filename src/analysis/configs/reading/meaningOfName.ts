import type { RelativeMeaning } from '../../contract/LossMeaning.ts';

/** By the name of a class, a function or a section; of a dotted name its last part. */
const MEANINGS: readonly (readonly [RegExp, RelativeMeaning])[] = [
  [/vari_?focal|(?:^|_)v_?focal|^vfl(?:_?loss)?$/i, 'varifocal'],
  [/quality_?focal|(?:^|_)q_?focal|^qfl(?:_?loss)?$/i, 'quality-focal'],
  [/(?:gauss\w*|heat_?map\w*|center_?net\w*|ct_?)focal|penalty_?reduced/i, 'heat-map'],
  [/asymmetric\w*loss|(?:^|_)asl_?loss$/i, 'asymmetric'],
  [/soft_?max_?focal/i, 'softmax-focal'],
  [/balanced_?(?:b?ce|(?:binary_?)?cross_?entropy)/i, 'balanced-ce'],
  [/matchability_?aware|^mal_?loss$/i, 'mal'],
  [/^ia_?bce/i, 'ia-bce'],
  // Names of published variants whose α or γ is worked out as training goes, or weighs something else.
  [
    /(?:adaptive|equali[sz]ed|poly|cyclical|unified|dual|reduced|inverse|class_?balanced)_?focal/i,
    'unknown',
  ],
];

/** What the values of a loss of this name do; null where its name tells of no relative of focal loss. */
export function meaningOfName(name: string): RelativeMeaning | null {
  const word = name.slice(name.lastIndexOf('.') + 1);
  return MEANINGS.find(([pattern]) => pattern.test(word))?.[1] ?? null;
}
