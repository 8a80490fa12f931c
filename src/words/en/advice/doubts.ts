import { amount } from '../plural.ts';
import type { Doubt, EvidenceByCode, FormatMeasure } from '../../AdviceWords.ts';

/** Why the confidence is what it is, as clauses. */
export function doubts(found: EvidenceByCode['basis'], format: FormatMeasure): readonly string[] {
  const clauses: Readonly<Record<Doubt, string>> = {
    pretrained: 'the backbone is pretrained, and every stored run starts from scratch',
    'start-unknown':
      'nobody said whether training starts from scratch, as every stored one does, so no pair beyond γ 1 with α 0.5 is taken',
    sgd: 'it is trained with SGD, and every stored run used AdamW',
    optimizer: 'its optimiser is another one than AdamW, which every stored run used',
    'score-threshold': 'low scores are cut before AP is computed, and in no stored run',
    'image-size': 'the images are larger than twice the largest of any stored run',
    prior: 'the prior is far from 0.01, which every stored run started with',
    normalizer: 'the loss is divided by all anchors, and in no stored run',
    'steps-unknown': 'the schedule was given as a budget and not in steps',
    imbalance: 'the imbalance is not near that of any run that this rests on',
    'schedule-assumed': 'the training schedule was not given',
    length: 'no stored run is within a factor of 4 of its steps',
    'training-budget': 'the training budget is not near the calibrated one',
    'few-foreground-anchors': `the simulation saw only ${amount(format(found.sampledForeground), 'foreground anchor')}`,
  };
  return [
    `this pair costs at most ${format(found.costAtMost)} of the best AP (90% bound)`,
    rests(found, format),
    found.chosenByScores
      ? 'the simulation was calibrated on COCO, and its constants chosen by your model’s scores'
      : 'the simulation was calibrated on COCO only',
    ...found.doubts.map(doubt => clauses[doubt]),
  ];
}

function rests({ rests: on, ...found }: EvidenceByCode['basis'], format: FormatMeasure): string {
  const runs = `${format(found.trainings)} real training runs in ${amount(format(found.grids), 'grid')}`;
  const near = format(found.nearGrids);
  switch (on) {
    case 'trainings':
      return `it rests on ${runs} (near in length and imbalance: ${near}) and on the simulation`;
    case 'lengths':
      return `it rests on ${runs}, of several lengths (near this one: ${near}), and on the simulation`;
    case 'near-default':
      return `nothing like it was ever trained here (grids near this one: ${near} of ${format(found.grids)}), so the pair stays near the published default, and within that it rests on the simulation`;
    case 'simulation':
      return `it rests on the simulation; of ${runs}, grids near this one: ${near}`;
  }
}
