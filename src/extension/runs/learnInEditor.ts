import type { Learn } from '../configs/ConfigRecommendations.ts';
import type { Learning } from './analyzeWithRuns.ts';
import { basisOf } from './basisOf.ts';

export function learnInEditor(learning: Learning): Learn {
  return {
    mark: (dataset, request) =>
      learning.store
        .of(basisOf(dataset, request))
        .map(({ id }) => id)
        .join(),
    learn: async (dataset, request, analyze) => {
      const { analyzeWithRuns } = await import('./runCommands.ts');
      return analyzeWithRuns(learning, { dataset, request }, analyze);
    },
  };
}
