import type { Framework } from '../../reading/Framework.ts';
import { failDynamic } from '../../reading/dynamicHeads.ts';
import { yoloxSettings } from './settings.ts';

/** YOLOX (Megvii 0.3), an experiment in Python: binary cross entropy in the code (`yolox/models/yolo_head.py`). */
export const yoloxFramework: Framework = {
  name: 'YOLOX',
  owns: ({ syntax, text }) =>
    syntax === 'python' && /^[ \t]*from[ \t]+yolox\.exp\b/m.test(text) ? 'own' : null,
  otherwise: { code: 'cross-entropy', reason: 'yolox' },
  refuse: () => failDynamic('YOLOX', 'simota'),
  settings: yoloxSettings,
};
