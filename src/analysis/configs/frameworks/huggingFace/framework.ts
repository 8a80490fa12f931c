import type { Framework } from '../../reading/Framework.ts';
import { failDynamic } from '../../reading/dynamicHeads.ts';
import { stringOf } from '../../syntax/ConfigNode.ts';
import { huggingFaceFocalLoss, huggingFaceRelatives } from './losses.ts';
import { modelOfType } from './models.ts';
import { huggingFaceSettings } from './settings.ts';
import { isTransformersConfig } from './places.ts';

/** Transformers: the `config.json` of a model, and code that makes or loads one. */
export const huggingFaceFramework: Framework = {
  name: 'Hugging Face',
  owns: document => (isTransformersConfig(document) ? 'own' : null),
  losses: [huggingFaceFocalLoss],
  relatives: [huggingFaceRelatives],
  signs: [
    {
      holds: places =>
        places.some(({ mapping }) => {
          const type = stringOf(mapping, 'model_type');
          return type !== undefined && modelOfType(type).meaning === null;
        }),
      code: 'cross-entropy',
      reason: 'cross-entropy',
    },
  ],
  refuse(reader) {
    const type = reader.text('model_type') ?? '';
    if (modelOfType(type).type !== '') failDynamic(type, 'bipartite');
  },
  settings: huggingFaceSettings,
  facts: { 'Hugging Face': { leavesDerivative: true } },
};
