import { type MappingNode, valueOf } from '../syntax/ConfigNode.ts';

/** Whether a mapping takes the place of what the files below say there instead of merging with it (MMEngine `_delete_=True`). */
export function deletesBase(mapping: MappingNode): boolean {
  const mark = valueOf(mapping, '_delete_');
  return mark?.kind === 'scalar' && mark.value === true;
}
