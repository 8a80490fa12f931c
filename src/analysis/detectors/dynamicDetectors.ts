import type { KnownDetail } from '../contract/Detail.ts';

/** Detectors that choose their foreground by their own predictions while they train, so that annotations do not tell. */
const DYNAMIC: readonly { readonly pattern: RegExp; readonly rule: KnownDetail }[] = [
  { pattern: /^yolox\b/, rule: 'SimOTA' },
  { pattern: /^rtmdet\b/, rule: 'dynamic soft label assignment' },
  {
    pattern: /^(tood|pp-?yoloe|yolov?(6|8|9|10|11|12)[nsmlx]?)(?![0-9])/,
    rule: 'task-aligned assignment',
  },
  { pattern: /^yolov?7[nsmlx]?(?![0-9])/, rule: 'SimOTA' },
  { pattern: /^ota\b|^simota\b|^yolof-ota\b/, rule: 'optimal transport assignment' },
  { pattern: /^(dino|detr|deformable-detr|rt-?detr)\b/, rule: 'bipartite matching' },
];

/** The assignment rule of a detector that is known to be dynamic; null for all other names. */
export function dynamicRule(name: string): KnownDetail | null {
  const lower = name.toLowerCase();
  return DYNAMIC.find(({ pattern }) => pattern.test(lower))?.rule ?? null;
}
