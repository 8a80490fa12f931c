import type { AssignmentRule } from '../contract/detailCodes.ts';

/** Detectors that choose their foreground by their own predictions while they train, so that annotations do not tell. */
const DYNAMIC: readonly { readonly pattern: RegExp; readonly rule: AssignmentRule }[] = [
  { pattern: /^yolox\b/, rule: 'simota' },
  { pattern: /^rtmdet\b/, rule: 'dynamic-soft-label' },
  {
    pattern: /^(tood|pp-?yoloe|yolov?(6|8|9|10|11|12)[nsmlx]?)(?![0-9])/,
    rule: 'task-aligned',
  },
  { pattern: /^yolov?7[nsmlx]?(?![0-9])/, rule: 'simota' },
  { pattern: /^ota\b|^simota\b|^yolof-ota\b/, rule: 'optimal-transport' },
  { pattern: /^(dino|detr|deformable-detr|rt-?detr)\b/, rule: 'bipartite' },
];

/** The assignment rule of a detector that is known to be dynamic; null for all other names. */
export function dynamicRule(name: string): AssignmentRule | null {
  const lower = name.toLowerCase();
  return DYNAMIC.find(({ pattern }) => pattern.test(lower))?.rule ?? null;
}
