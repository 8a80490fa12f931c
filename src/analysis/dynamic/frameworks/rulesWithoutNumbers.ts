import type { AssignmentRule } from '../../contract/failures/detailCodes.ts';

/** A detector that is known to choose its positives by its predictions, and of whose numbers no more is known here. */
interface KnownRule {
  readonly pattern: RegExp;
  /** Whose rule is meant. */
  readonly framework: string;
  readonly rule: AssignmentRule;
}

const RULES: readonly KnownRule[] = [
  { pattern: /^yolov?6(?![0-9])/, framework: 'YOLOv6', rule: 'task-aligned' },
  { pattern: /^yolov?7(?![0-9])/, framework: 'YOLOv7', rule: 'simota' },
  { pattern: /^tood\b/, framework: 'MMDetection', rule: 'task-aligned' },
  { pattern: /^(yolof-)?ota\b/, framework: 'OTA', rule: 'optimal-transport' },
  { pattern: /^yolof\b/, framework: 'MMDetection', rule: 'uniform-matching' },
  { pattern: /^simota\b/, framework: 'YOLOX', rule: 'simota' },
  { pattern: /^picodet\b/, framework: 'PaddleDetection', rule: 'simota-or-task-aligned' },
  { pattern: /^(paa|lad)\b/, framework: 'MMDetection', rule: 'probabilistic-anchor' },
  { pattern: /^free-?anchor\b/, framework: 'MMDetection', rule: 'free-anchor' },
  { pattern: /^auto-?assign\b/, framework: 'MMDetection', rule: 'auto-assign' },
  { pattern: /^ddod\b/, framework: 'MMDetection', rule: 'dynamic-cost' },
];

/** Null for all names but these. */
export function ruleWithoutNumbers(name: string): KnownRule | null {
  const lower = name.toLowerCase();
  return RULES.find(({ pattern }) => pattern.test(lower)) ?? null;
}
