import type { SetupWarning, UnmodelledFigure } from '../../contract/SetupWarning.ts';
import type { TrainingFacts } from '../../contract/TrainingFacts.ts';

/** What a config says about its training that changes counts or training and is not modelled: once each. */
export function factWarnings(facts: TrainingFacts): readonly SetupWarning[] {
  const { optimizer, learningRate, averaging, augmentations = [] } = facts;
  const names = augmentations.flatMap(({ kind, name }) => (kind === 'flip' ? [] : [name]));
  const figures: UnmodelledFigure[] = [
    // The simulator's own.
    ...(optimizer !== undefined && optimizer.kind !== 'sgd' ? (['optimizer'] as const) : []),
    ...(learningRate === undefined ? [] : (['learning-rate'] as const)),
    ...(averaging?.on === true ? (['averaging'] as const) : []),
  ];
  return [
    ...(names.length > 0 ? [{ code: 'augmentation-not-modelled', names } as const] : []),
    ...(figures.length > 0 ? [{ code: 'optimization-not-modelled', figures } as const] : []),
  ];
}
