import type { AssignmentRule } from '../../FailureWords.ts';

/** Rules of assignment that depend on predictions. */
export const assignmentRules: Readonly<Record<AssignmentRule, string>> = {
  simota: 'SimOTA 分配',
  'dynamic-soft-label': '动态软标签分配',
  'task-aligned': '任务对齐分配（TAL）',
  'optimal-transport': '最优传输分配（OTA）',
  bipartite: '二分图匹配',
  'simota-or-task-aligned': 'SimOTA 或任务对齐分配（TAL）',
  'probabilistic-anchor': '概率锚框分配（PAA）',
  'free-anchor': '学习匹配（FreeAnchor）',
  'auto-assign': '可微标签分配（AutoAssign）',
  'dynamic-cost': '动态代价分配',
  'uniform-matching': '均匀匹配，部分依据预测框',
};
