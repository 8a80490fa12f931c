import { type ConfigDocument, valueOf } from '../../syntax/ConfigNode.ts';

/** A run writes every key of its release's `cfg/default.yaml` into `args.yaml`, and where it saves. */
const OF_RUN = ['save_dir', 'nbs', 'kobj'];

/** Keys that came with 8.4.0: 8.3.253 does not have them. */
const FROM_8_4 = ['rle', 'angle'];

/** The last release that can have written the settings of a run; null where nobody can tell, as of a file written by hand. */
export function lastUltralytics({ root }: ConfigDocument): string | null {
  if (root.kind !== 'mapping') return null;
  const has = (key: string) => valueOf(root, key) !== undefined;
  return OF_RUN.every(has) && !FROM_8_4.some(has) ? '8.3.253' : null;
}
