import type { AssignmentRule } from '../../FailureWords.ts';

/** Rules of assignment that depend on predictions. */
export const assignmentRules: Readonly<Record<AssignmentRule, string>> = {
  simota: 'SimOTA',
  'dynamic-soft-label': 'dynamic soft label assignment',
  'task-aligned': 'task-aligned assignment',
  'optimal-transport': 'optimal transport assignment',
  bipartite: 'bipartite matching',
  'simota-or-task-aligned': 'SimOTA or task-aligned assignment',
  'probabilistic-anchor': 'probabilistic anchor assignment',
  'free-anchor': 'learning to match',
  'auto-assign': 'differentiable label assignment',
  'dynamic-cost': 'dynamic cost assignment',
  'uniform-matching': 'uniform matching, partly of predicted boxes',
};
