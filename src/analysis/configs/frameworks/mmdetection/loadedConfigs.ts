import type { UnreadBase } from '../../../contract/UnreadBase.ts';
import type { ConfigDocument } from '../../syntax/ConfigNode.ts';

/** `Config.fromfile('…')` of MMEngine and mmcv. */
const CALL = /\bConfig\.fromfile\(\s*["']([^"'\r\n]{1,300})["']/g;

/** Configs that a script loads before it changes them. */
export function loadedConfigs({ syntax, text }: ConfigDocument): UnreadBase[] {
  if (syntax !== 'python') return [];
  return Array.from(text.matchAll(CALL), ([, reference = '']) => ({ reference, kind: 'code' }));
}
