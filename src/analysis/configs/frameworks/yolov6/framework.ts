import type { Framework } from '../../reading/Framework.ts';
import { failDynamic } from '../../reading/dynamicHeads.ts';
import { lookUpThroughBases } from '../../tree/resolveVariable.ts';
import type { ConfigDocument } from '../../syntax/ConfigNode.ts';

/**
 * YOLOv6 (Meituan 0.4): `model = dict(type='YOLOv6s', …)` beside `solver`. Varifocal loss with α 0.75 and γ 2 in the code
 * (`yolov6/models/losses/loss.py`).
 */
export const yolov6Framework: Framework = {
  name: 'YOLOv6',
  owns: document => (isYolov6(document) ? 'own' : null),
  otherwise: { code: 'other-loss', reason: 'varifocal' },
  refuse: () => failDynamic('YOLOv6', 'task-aligned'),
};

function isYolov6(document: ConfigDocument): boolean {
  if (document.syntax !== 'python') return false;
  const type = lookUpThroughBases(document, ['model', 'type'])?.node;
  return type?.kind === 'scalar' && /^YOLOv6/i.test(String(type.value));
}
