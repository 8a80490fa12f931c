import type { UnreadBase } from '../../../contract/UnreadBase.ts';
import type { ConfigDocument } from '../../syntax/ConfigNode.ts';

/** `model_zoo.get_config("…")`, `cfg.merge_from_file(model_zoo.get_config_file("…"))` and `cfg.merge_from_file("…")` of Detectron2 0.6. */
const CALL = /\b(get_config|get_config_file|merge_from_file)\(\s*["']([^"'\r\n]{1,300})["']/g;

/** Configs that a script loads before it changes them. */
export function loadedConfigs({ syntax, text }: ConfigDocument): UnreadBase[] {
  if (syntax !== 'python') return [];
  return Array.from(text.matchAll(CALL), ([, call, reference = '']) => ({
    reference,
    kind: call === 'merge_from_file' ? ('code' as const) : ('model-zoo' as const),
  }));
}
