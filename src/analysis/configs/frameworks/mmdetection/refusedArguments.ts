import type { FocalLossSite } from '../../edits/FocalLossSite.ts';
import type { RefusedArgument } from '../../reading/Framework.ts';
import type { ConfigDocument } from '../../syntax/ConfigNode.ts';
import { keysOf, nodeAt } from '../../tree/nodeAt.ts';

/** Parameters of `FocalLoss.__init__` (`mmdet/models/losses/focal_loss.py`, 3.3), and what the config's own machinery takes out. */
const KNOWN = new Set([
  'type',
  '_delete_',
  '_scope_',
  'use_sigmoid',
  'gamma',
  'alpha',
  'reduction',
  'loss_weight',
  'activated',
]);

/** Heads of detectors; segmentation has a focal loss of its own, with other parameters. */
const OF_DETECTOR = /^model\.(?:bbox|rpn|query|roi|mask)_head\b/;

/**
 * Arguments at which MMDetection's focal loss stops: it asserts `use_sigmoid is True`, and Python refuses parameters that it
 * does not have, such as `class_weight`.
 */
export function mmdetectionRefusedArguments(
  document: ConfigDocument,
  sites: readonly FocalLossSite[],
): RefusedArgument[] {
  return sites
    .filter(({ framework, path }) => framework === 'MMDetection' && OF_DETECTOR.test(path))
    .flatMap(({ path }) => {
      const loss = nodeAt(document.root, keysOf(path));
      if (loss?.kind !== 'mapping' || loss.spread === true) return [];
      return loss.pairs.flatMap(({ key, value }): RefusedArgument[] => {
        const isOff = key === 'use_sigmoid' && value.kind === 'scalar' && value.value === false;
        if (KNOWN.has(key) && !isOff) return [];
        const { start, end } = value;
        const what = isOff ? 'value' : 'key';
        const text = document.text.slice(start, end);
        return [
          {
            framework: 'MMDetection',
            key,
            text,
            what,
            offset: start,
            length: end - start,
          },
        ];
      });
    });
}
