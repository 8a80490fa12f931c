import type { AssignmentRule } from '../../contract/failures/detailCodes.ts';
import { fail } from '../../contract/failures/Failure.ts';

/** Heads and assigners that choose their foreground by their own predictions, as parts of their names. */
const DYNAMIC: readonly (readonly [RegExp, AssignmentRule])[] = [
  [/SimOTA|^DiffusionDet|^YOLOXHead|^YOLOX$|OTAHead/, 'simota'],
  [/TaskAligned|^TOOD|^PPYOLOE|^YOLOv8Head|^YOLOv6Head/, 'task-aligned'],
  [/^RTMDet|DynamicSoftLabel|BatchDynamicSoftLabel/, 'dynamic-soft-label'],
  [/Hungarian|DETR|DINO|^SparseRCNN$|^QueryInst/, 'bipartite'],
  [/^PicoDet/, 'simota-or-task-aligned'],
  [/^PAAHead|^LADHead/, 'probabilistic-anchor'],
  [/^FreeAnchor/, 'free-anchor'],
  [/^AutoAssign/, 'auto-assign'],
  [/^DDODHead/, 'dynamic-cost'],
  [/^YOLOF|UniformAssigner/, 'uniform-matching'],
];

/**
 * Stops at a detector, head or assigner that is known to be dynamic.
 *
 * @param names as the config writes them; a registry's prefix does not count
 * @throws FailureError `detector-dynamic`
 */
export function refuseDynamic(...names: readonly (string | undefined)[]): void {
  for (const name of names) {
    const plain = name?.replace(/^.*\./, '') ?? '';
    const rule = DYNAMIC.find(([pattern]) => pattern.test(plain))?.[1];
    if (rule !== undefined) failDynamic(plain, rule);
  }
}

export function failDynamic(name: string, rule: AssignmentRule): never {
  return fail({ code: 'detector-dynamic', name, rule, needs: 'pair' });
}
