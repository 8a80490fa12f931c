import type { BoxColumns } from '../dataset/Dataset.ts';
import type { AssignerRule, DetectorSetup } from '../detectors/DetectorSetup.ts';
import type { ImageAssigner } from './ImageAssigner.ts';
import type { MatchReason, UnmatchedBox } from './reasons/MatchReason.ts';

/** All that is known about one way to assign anchors; everything beyond this folder asks here. */
export interface AssignmentFamily<Rule extends AssignerRule = AssignerRule> {
  /** Buffers grow with the largest image and are reused. */
  assigner(parts: AssignerParts<Rule>): ImageAssigner;
  /** Why a box has no anchor at the foreground threshold, or why none was left for it. */
  reasons(setup: DetectorSetup, rule: Rule): (box: UnmatchedBox) => MatchReason;
  /** Labels need every IoU from this one on; Infinity where they need none of them all. */
  neededIou(rule: Rule): number;
  /** Whether background near an object has a lowered loss. */
  readonly lowersNegatives: boolean;
}

export interface AssignerParts<Rule extends AssignerRule = AssignerRule> {
  readonly setup: DetectorSetup;
  readonly annotations: BoxColumns;
  readonly rule: Rule;
  /** `sweepAnchors.wasm`, compiled; without it plain TypeScript does the same. */
  readonly sweepModule?: WebAssembly.Module | undefined;
}
