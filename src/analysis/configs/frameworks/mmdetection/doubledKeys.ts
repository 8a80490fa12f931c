import { fail } from '../../../contract/failures/Failure.ts';
import { chainOf } from '../../tree/bases.ts';
import { nodeAt } from '../../tree/nodeAt.ts';
import type { ConfigDocument } from '../../syntax/ConfigNode.ts';

/**
 * Stops where two files of one `_base_` list set the same variable, each with what it builds on: MMEngine and MMCV refuse
 * such a config (`Config._file2dict`: "Duplicate key is not allowed among bases"), so that neither value is in force.
 *
 * @throws FailureError `config-bases-disagree`
 */
export function refuseDoubledKeys(document: ConfigDocument): void {
  for (const link of chainOf(document)) {
    if (nodeAt(link.root, ['_base_'])?.kind !== 'sequence') continue;
    const setBy = new Map<string, string>();
    for (const base of link.bases?.documents ?? [])
      for (const key of keysSetBy(base)) {
        const other = setBy.get(key);
        if (other !== undefined && other !== base.file)
          fail({
            code: 'config-bases-disagree',
            file: link.file,
            key,
            bases: [base.file, other],
          });
        setBy.set(key, base.file);
      }
  }
}

/** Names of Python modules and functions are no keys there, nor is what begins with two underscores. */
function keysSetBy(base: ConfigDocument): ReadonlySet<string> {
  const pairs = chainOf(base).flatMap(({ root }) => (root.kind === 'mapping' ? root.pairs : []));
  return new Set(
    pairs
      .filter(({ value }) => value.kind !== 'mapping' || value.style !== 'body')
      .map(({ key }) => key)
      .filter(key => /^(?!__|_base_$)\w+$/.test(key)),
  );
}
