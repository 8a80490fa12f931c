import type { Framework } from '../../reading/Framework.ts';
import { failDynamic } from '../../reading/dynamicHeads.ts';
import { dynamicRule } from '../../../detectors/dynamicDetectors.ts';
import { somePlace } from '../../reading/LossSign.ts';
import {
  type ConfigDocument,
  type MappingNode,
  stringOf,
  valueOf,
} from '../../syntax/ConfigNode.ts';

/** `cfg/__init__.py`, `TASKS`. */
const TASKS = new Set(['detect', 'segment', 'classify', 'pose', 'obb']);

/** Beside a task, one of them is enough. */
const BESIDE_TASK = ['mode', 'model', 'imgsz', 'dfl', 'close_mosaic'];

/** Keys of `cfg/default.yaml` that YOLOv5, v7 and v9 do not have; two of them are no accident. */
const OWN_KEYS = [
  'kobj',
  'pose',
  'nbs',
  'mask_ratio',
  'overlap_mask',
  'vid_stride',
  'retina_masks',
  'agnostic_nms',
];

/**
 * Ultralytics 8: `default.yaml` and the `args.yaml` of a run. Its detection loss is binary cross entropy (`utils/loss.py`,
 * `v8DetectionLoss`), whatever is left over of the `fl_gamma` that the first versions listed; RT-DETR trains with varifocal loss
 * (`nn/tasks.py`: `use_vfl=True`).
 */
export const ultralyticsFramework: Framework = {
  owns: document => (isUltralytics(document) ? 'own' : null),
  signs: [
    {
      holds: somePlace(
        ({ path, mapping }) =>
          path === '' &&
          TASKS.has(stringOf(mapping, 'task') ?? '') &&
          /rt-?detr/i.test(stringOf(mapping, 'model') ?? ''),
      ),
      code: 'other-loss',
      reason: 'varifocal',
    },
  ],
  otherwise: { code: 'cross-entropy', reason: 'ultralytics' },
  refuse(reader) {
    const model = reader.text('model')?.replace(/^.*[\\/]/, '') ?? 'Ultralytics';
    const task = reader.text('task') ?? 'detect';
    // Of its YOLOs each is task-aligned, those with the name of an older one, too.
    if (task === 'detect') failDynamic(model, dynamicRule(model) ?? 'task-aligned');
  },
};

function isUltralytics({ root, syntax }: ConfigDocument): boolean {
  if (syntax === 'python' || root.kind !== 'mapping') return false;
  const has = (key: string) => valueOf(root, key) !== undefined;
  const isTask = TASKS.has(stringOf(root, 'task') ?? '');
  return (isTask && BESIDE_TASK.some(has)) || countOf(root) >= 2;
}

function countOf(root: MappingNode): number {
  return OWN_KEYS.filter(key => valueOf(root, key) !== undefined).length;
}
