import type { ConfigNode } from '../syntax/ConfigNode.ts';
import { deletesBase } from './deletesBase.ts';
import { stepInto } from './nodeAt.ts';

/** Whether a mapping on the way does not merge with what the file builds on (MMEngine `_delete_=True`). */
export function replaces(root: ConfigNode, keys: readonly string[]): boolean {
  if (root.kind !== 'mapping') return true;
  if (deletesBase(root)) return true;
  const step = stepInto(root, keys);
  // `model.head = dict(…)` takes the place of what was imported.
  if (step && step.length > 1 && step.node.kind === 'mapping') return keys.length > step.length;
  return (
    step !== undefined && keys.length > step.length && replaces(step.node, keys.slice(step.length))
  );
}
