import { type Found, resolveVariable } from '../../tree/resolveVariable.ts';
import { keysOf, nodeAt } from '../../tree/nodeAt.ts';
import {
  type ConfigDocument,
  type ConfigNode,
  type MappingNode,
  stringOf,
  valueOf,
} from '../../syntax/ConfigNode.ts';
import { type ConfigPlace, mappingsOf } from '../../syntax/mappingsOf.ts';
import { type HuggingFaceModel, modelOfClass, modelOfType } from './models.ts';

/** A model of Transformers in a document. */
export interface ModelPlace extends Pick<ConfigPlace, 'path' | 'mapping'> {
  readonly model: HuggingFaceModel;
  /** What stands before its keys where they are assigned: `config.` of `config.focal_alpha = …`; else nothing. */
  readonly prefix: string;
}

/** Where a training's own config names the checkpoint that it starts from. */
const CHECKPOINT_KEYS = [
  'model_name_or_path',
  'pretrained_model_name_or_path',
  'model_name',
  'model_id',
  'checkpoint',
  'pretrained',
  'name',
  'model',
];

/** Keys that the configs of RT-DETR and its kin have. */
const LOSS_KEYS = ['focal_loss_alpha', 'focal_loss_gamma'];

/**
 * Models by the `model_type` of their config, by their class in code, by what is assigned to their config, and by the checkpoint
 * that is named around their values.
 */
export function modelPlaces(document: ConfigDocument): readonly ModelPlace[] {
  return mappingsOf(document.root).flatMap(place => {
    const model = modelAt(document, place.mapping) ?? modelAround(document, place);
    const own = model === null ? [] : [{ ...place, model, prefix: '' }];
    return place.mapping.style === 'body' ? [...own, ...assignedIn(document, place)] : own;
  });
}

/** What Transformers writes into a `config.json`. */
const WRITTEN_BESIDE = ['architectures', 'transformers_version', 'torch_dtype', 'id2label'];

export function isConfig({ syntax }: ConfigDocument): boolean {
  return syntax === 'json' || syntax === 'yaml';
}

/** By `model_type` beside what Transformers writes with it, or by a detector that only it has. */
export function isTransformersConfig(document: ConfigDocument): boolean {
  const { root } = document;
  if (!isConfig(document) || root.kind !== 'mapping') return false;
  const type = stringOf(root, 'model_type');
  if (type === undefined) return false;
  return isKnown(modelOfType(type)) || WRITTEN_BESIDE.some(key => valueOf(root, key));
}

function modelAt(document: ConfigDocument, mapping: MappingNode): HuggingFaceModel | null {
  const type = stringOf(mapping, 'model_type');
  if (type !== undefined) {
    const model = modelOfType(type);
    // Others call something of theirs so, too.
    return isKnown(model) || isTransformersConfig(document) ? model : null;
  }
  const name = mapping.style === 'call' ? mapping.callee : stringOf(mapping, '_target_');
  if (name === undefined) return null;
  const [checkpoint] = mapping.positional ?? [];
  return modelOfClass(name, () =>
    checkpoint === undefined ? null : textOf({ node: checkpoint, document }),
  );
}

/**
 * The model whose values a mapping holds without saying so: that of the checkpoint named in it or around it; in code that imports
 * Transformers one that nobody knows, as in `**settings`.
 */
function modelAround(document: ConfigDocument, place: ConfigPlace): HuggingFaceModel | null {
  const { mapping } = place;
  if (mapping.style === 'body' || !LOSS_KEYS.some(key => valueOf(mapping, key))) return null;
  for (let around: ConfigPlace | null = place; around !== null; around = around.parent) {
    const { mapping: outer } = around;
    const names = CHECKPOINT_KEYS.flatMap(key => stringOf(outer, key) ?? []);
    const model = names.map(name => modelOfClass('AutoConfig', () => name)).find(isKnown);
    if (model) return model;
  }
  const isTheirs = document.syntax === 'python' && IMPORTS.test(document.text);
  return isTheirs && mapping.style !== 'call' ? modelOfType('') : null;
}

const IMPORTS = /^[ \t]*(?:from|import)[ \t]+transformers\b/m;

function isKnown(model: HuggingFaceModel | null): model is HuggingFaceModel {
  return model !== null && model.type !== '';
}

/** `config = RTDetrConfig.from_pretrained(…)`, then `config.focal_loss_alpha = …` or `model.config.focal_loss_alpha = …`. */
function assignedIn(document: ConfigDocument, place: ConfigPlace): ModelPlace[] {
  const targets = place.mapping.pairs.flatMap(({ key }) => ASSIGNED.exec(key)?.[1] ?? []);
  return [...new Set(targets)].flatMap(target => {
    const made = nodeAt(place.mapping, keysOf(target.replace(/\.config$/, '')));
    const model = made?.kind === 'mapping' ? modelAt(document, made) : null;
    return model === null ? [] : [{ ...place, model, prefix: `${target}.` }];
  });
}

const ASSIGNED = /^(.+)\.(?:focal(?:_loss)?_(?:alpha|gamma)|mal_alpha)$/;

function textOf(at: Found): string | null {
  const node: ConfigNode = resolveVariable(at).node;
  return node.kind === 'scalar' && typeof node.value === 'string' ? node.value : null;
}
