import type { Framework, Ownership } from '../../reading/Framework.ts';
import { failDynamic } from '../../reading/dynamicHeads.ts';
import { type ConfigDocument, stringOf, valueOf } from '../../syntax/ConfigNode.ts';
import { huggingFaceFocalLoss, huggingFaceRelatives, isConfig } from './losses.ts';
import { modelOfType } from './models.ts';

/** Transformers: the `config.json` of a model, and code that makes or loads one. */
export const huggingFaceFramework: Framework = {
  owns: ownership,
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
  facts: { 'Hugging Face': { leavesDerivative: true } },
};

/** By `model_type` beside what Transformers writes with it, or by a detector of its own. */
function ownership(document: ConfigDocument): Ownership {
  const { root } = document;
  if (!isConfig(document) || root.kind !== 'mapping') return null;
  const type = stringOf(root, 'model_type');
  if (type === undefined) return null;
  const beside = ['architectures', 'transformers_version', 'torch_dtype', 'id2label'];
  const isOwn = modelOfType(type).type !== '' || beside.some(key => valueOf(root, key));
  return isOwn ? 'own' : null;
}
