import { type SettingSchema, settingSiteAt } from '../../edits/settingSiteAt.ts';
import type { SettingSite } from '../../edits/SettingSite.ts';
import { SETTING_RANGES } from '../../reading/settingRanges.ts';
import { type ConfigDocument, valueOf } from '../../syntax/ConfigNode.ts';

const FRAMEWORK = 'DETR';
const { count, weight } = SETTING_RANGES;

/** Keys of the configs of DINO, DAB-DETR and their kin (`config/DINO/*.py`), which write all of them. */
const SETTINGS: readonly Pick<SettingSchema, 'key' | 'meaning' | 'range'>[] = [
  { key: 'num_queries', meaning: 'queries', range: count },
  { key: 'dn_number', meaning: 'denoising', range: { ...count, least: 0 } },
  { key: 'num_select', meaning: 'max-detections', range: count },
  { key: 'eos_coef', meaning: 'no-object-weight', range: weight },
];

/** Costs of a matcher, which nothing but a set loss has. */
const MATCHERS = ['set_cost_class', 'matcher_type'];

/** A flat config of the DETR family's own code, as Python's variables, YAML or JSON. */
export function detrSettings(document: ConfigDocument): readonly SettingSite[] {
  const { root } = document;
  if (root.kind !== 'mapping' || !MATCHERS.some(key => valueOf(root, key))) return [];
  return SETTINGS.filter(({ key }) => valueOf(root, key)).map(schema =>
    settingSiteAt(
      document,
      { path: '', mapping: root },
      { framework: FRAMEWORK, assumed: null, ...schema },
    ),
  );
}
