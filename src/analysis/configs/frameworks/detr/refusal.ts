import { failDynamic } from '../../reading/dynamicHeads.ts';
import type { SetupRule } from '../../reading/ConfigSetup.ts';

/**
 * `model_type` of Hugging Face Transformers 4.x (`models/<name>/configuration_<name>.py`) whose loss matches queries with
 * boxes by their own predictions: DETR and its kin, also where `architectures` names the model alone.
 */
const MATCHED = /detr|^d_fine$|^dfine$|^yolos$|dino$|^omdet/i;
/** `architectures` of the same models, which all end in what they are for. */
const ARCHITECTURE = /^(\w*(?:Detr|DFine|Yolos|Dino|OmDet)\w*?)For\w*Detection$/;

/** Of detrex and of Deformable DETR's and DINO's own configs: costs of a matcher that nothing but a set loss has. */
const MATCHERS = ['set_cost_class', 'matcher_type'];

/**
 * The DETR family, where the foreground is what a bipartite matching of predictions says: nothing about it can be counted,
 * with whatever anchors.
 */
export const detrRefusal: SetupRule = {
  reads: null,
  read(_document, reader) {
    const type = reader.text('model_type');
    if (type !== undefined && MATCHED.test(type)) failDynamic(type, 'bipartite');
    const [named] = reader.items('architectures');
    const [, model] = ARCHITECTURE.exec(named?.kind === 'scalar' ? String(named.value) : '') ?? [];
    if (model !== undefined) failDynamic(model, 'bipartite');
    // Of `model = cfg.model` nobody knows what it holds.
    const isMatched = reader.node('model.criterion.matcher')?.kind === 'mapping';
    if (isMatched || MATCHERS.some(path => reader.has(path)))
      failDynamic(reader.text('modelname') ?? reader.text('model.type') ?? 'DETR', 'bipartite');
    return null;
  },
};
