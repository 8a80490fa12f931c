import { configValue } from '../../tree/configValue.ts';
import type { FocalLossSite } from '../../edits/FocalLossSite.ts';
import type { ConfigValue } from '../../tree/configValue.ts';
import { type ConfigDocument, type ConfigNode, valueOf } from '../../syntax/ConfigNode.ts';
import { mappingsOf } from '../../syntax/mappingsOf.ts';
import type { FrameworkRule } from '../../reading/FrameworkRule.ts';
import { namesOfFocalValues } from '../../reading/namesOfFocalValues.ts';

/**
 * `parser.add_argument('--focal_alpha', default=0.25, type=float)`: where Deformable DETR, DINO and their kin keep α
 * (`main.py`); γ is 2 in their `models/segmentation.py` unless an option sets it.
 */
export const argumentDefaults: FrameworkRule = {
  looksFor: 'argparse',
  find(document) {
    if (document.syntax !== 'python') return [];
    const options = optionsOf(document);
    const { alpha, gamma } = namesOfFocalValues([...options.keys()]);
    const values = [alpha, gamma].map(name => options.get(name ?? '') ?? null);
    return values.some(value => value !== null) ? [siteOf(document, values)] : [];
  },
};

/** Defaults of the options whose names say that they are a focal loss's. */
function optionsOf(document: ConfigDocument): Map<string, ConfigValue> {
  const options = new Map<string, ConfigValue>();
  for (const { mapping } of mappingsOf(document.root)) {
    if (!/(?:^|\.)add_argument$/.test(mapping.callee ?? '')) continue;
    const flag = mapping.positional?.find(isFocalFlag);
    const value = valueOf(mapping, 'default');
    if (flag?.kind !== 'scalar' || value === undefined) continue;
    const option = String(flag.value);
    options.set(option.replace(/^--/, ''), configValue(document, option, value));
  }
  return options;
}

function siteOf(document: ConfigDocument, [alpha = null, gamma = null]: (ConfigValue | null)[]) {
  const isDetr = alpha?.key === '--focal_alpha' && gamma === null;
  const site: FocalLossSite = {
    file: document.file,
    framework: isDetr ? 'DETR' : 'generic',
    path: 'add_argument.focal',
    alpha,
    gamma,
    assumed: null,
    insertion: null,
    ...(isDetr && {
      fixed: { gamma: 2 },
      note: 'gamma-fixed-at-two',
    }),
  };
  return site;
}

function isFocalFlag(node: ConfigNode): boolean {
  return (
    node.kind === 'scalar' && typeof node.value === 'string' && /^--focal[\w-]*$/.test(node.value)
  );
}
