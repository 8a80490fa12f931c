import { chainOf } from '../../../configs/tree/bases.ts';
import { nodeAt } from '../../../configs/tree/nodeAt.ts';
import type { ConfigDocument } from '../../../configs/syntax/ConfigNode.ts';
import { floatText, keysOf, type Launcher } from './Launcher.ts';

/** What configs have that MMDetection 2 trained with, and 3 no longer knows. */
const OF_VERSION_2 = [['data', 'samples_per_gpu'], ['data', 'train'], ['runner'], ['total_epochs']];

/** `tools/train.py` of MMDetection and its kin: `--cfg-options key=value`; since 3.0 the seed is part of the config. */
export const mmdetection: Launcher = {
  frameworks: ['MMDetection', 'MMYOLO', 'MMAction2'],
  command: documents =>
    isVersion2(documents)
      ? 'python tools/train.py {config} --work-dir {folder} --seed {seed} --cfg-options {options}'
      : 'python tools/train.py {config} --work-dir {folder} --cfg-options randomness.seed={seed} {options}',
  options: (site, values) => {
    const keys = keysOf(site);
    return (
      keys && [
        `${keys.gamma}=${floatText(values.gamma)}`,
        `${keys.alpha}=${floatText(values.alpha)}`,
      ]
    );
  },
};

function isVersion2(documents: readonly ConfigDocument[]): boolean {
  return documents
    .flatMap(document => [...chainOf(document)])
    .some(({ root }) => OF_VERSION_2.some(keys => nodeAt(root, keys) !== undefined));
}
