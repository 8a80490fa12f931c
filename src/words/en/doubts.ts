import type { Doubt, EvidenceByCode, FormatMeasure } from '../AdviceWords.ts';

/** Why the confidence is what it is, as clauses. */
export function doubts(found: EvidenceByCode['basis'], format: FormatMeasure): readonly string[] {
  const clauses: Readonly<Record<Doubt, string>> = {
    imbalance: 'the imbalance differs from COCO’s by more than a factor of 4',
    'score-threshold': 'the score threshold is not near the calibrated 0.05',
    'schedule-assumed': 'the training schedule was not given',
    'training-budget': 'the training budget is not near the calibrated one',
    'few-foreground-anchors': `the simulation saw only ${format(found.sampledForeground)} foreground anchors`,
  };
  return [
    `${format(found.agreeing)} of the ${format(found.members)} sets of constants have the pair within 2% of their best`,
    found.chosenByScores
      ? 'they were calibrated on COCO, and chosen by your model’s scores'
      : 'all were calibrated on COCO only',
    ...found.doubts.map(doubt => clauses[doubt]),
  ];
}
