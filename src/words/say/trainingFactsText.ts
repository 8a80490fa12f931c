import type { Placed, TrainingFacts } from '../../analysis/contract/TrainingFacts.ts';
import type { NumberFormat } from '../numberFormat.ts';
import type { TrainingWords } from '../TrainingWords.ts';

/** What a config says of its training besides what is simulated, one fact each, with its place. */
export function trainingFactsText(
  { optimizer, learningRate, averaging, start, augmentations = [] }: TrainingFacts,
  { facts, origin }: TrainingWords,
  format: NumberFormat,
): string[] {
  const placed = (what: string, { file, line }: Placed) =>
    `${what}, ${origin({ kind: 'config', file, line })}`;
  return [
    ...(optimizer ? [placed(facts.optimizer(optimizer.name), optimizer)] : []),
    ...(learningRate
      ? [placed(facts.learningRate(format.precise(learningRate.value)), learningRate)]
      : []),
    ...(averaging
      ? // Three digits of .9998 are 1.
        [placed(facts.averaging(averaging.on, averaging.decay?.toString() ?? null), averaging)]
      : []),
    ...(start ? [placed(facts.start[start.value], start)] : []),
    ...augmentations.map(one => placed(facts.augmentation(one.name, one.kind !== 'flip'), one)),
  ];
}
