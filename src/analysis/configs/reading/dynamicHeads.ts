import type { KnownDetail } from '../../contract/Detail.ts';
import { fail } from '../../contract/Failure.ts';
import { PRESETS } from '../../detectors/presets.ts';

/** Heads and assigners that choose their foreground by their own predictions, as parts of their names. */
const DYNAMIC: readonly (readonly [RegExp, KnownDetail])[] = [
  [/SimOTA|^YOLOXHead|^YOLOX$|OTAHead/, 'SimOTA'],
  [/TaskAligned|^TOOD|^PPYOLOE|^YOLOv8Head|^YOLOv6Head/, 'task-aligned assignment'],
  [/^RTMDet|DynamicSoftLabel|BatchDynamicSoftLabel/, 'dynamic soft label assignment'],
  [/Hungarian|DETR|DINO|^SparseRCNN$|^QueryInst/, 'bipartite matching'],
  [/^PicoDet/, 'SimOTA or task-aligned assignment'],
  [/^PAAHead|^LADHead/, 'probabilistic anchor assignment'],
  [/^FreeAnchor/, 'learning to match'],
  [/^AutoAssign/, 'differentiable label assignment'],
  [/^DDODHead/, 'dynamic cost assignment'],
  [/^YOLOF|UniformAssigner/, 'uniform matching, partly of predicted boxes'],
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

export function failDynamic(name: string, rule: KnownDetail): never {
  return fail({ code: 'detector-dynamic', name, rule, known: PRESETS.map(preset => preset.name) });
}
