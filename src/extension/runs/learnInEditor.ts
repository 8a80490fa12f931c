import type { Learn } from '../configs/ConfigRecommendations.ts';
import type { Learning } from './analyzeWithRuns.ts';

/** What works with runs is loaded where there are any. */
export function learnInEditor(learning: Learning): Learn {
  return {
    mark: async (dataset, request) => {
      if (learning.store.all.length === 0) return '';
      const { markOfRuns } = await import('../runCommands.ts');
      return markOfRuns(learning.store, dataset, request);
    },
    learn: async (dataset, request, analyze) => {
      const { analyzeWithRuns } = await import('../runCommands.ts');
      return analyzeWithRuns(learning, { dataset, request }, analyze);
    },
  };
}
