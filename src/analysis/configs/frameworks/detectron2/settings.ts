import { type SettingSchema, settingSiteAt } from '../../edits/settingSiteAt.ts';
import type { SettingSite } from '../../edits/SettingSite.ts';
import { SETTING_RANGES } from '../../reading/settingRanges.ts';
import type { ConfigDocument } from '../../syntax/ConfigNode.ts';
import { nodeAt } from '../../tree/nodeAt.ts';
import { lookUpThroughBases } from '../../tree/resolveVariable.ts';

const { count } = SETTING_RANGES;

/** Arguments of detrex's models (`projects/dino/configs/models/dino_r50.py`). */
const SETTINGS: readonly Pick<SettingSchema, 'key' | 'meaning' | 'range'>[] = [
  { key: 'num_queries', meaning: 'queries', range: count },
  { key: 'dn_number', meaning: 'denoising', range: count },
  { key: 'select_box_nums_for_evaluation', meaning: 'max-detections', range: count },
];

/** Of detrex's LazyConfigs: what `model` says, here or in a file that it is imported from. */
export function detrexSettings(document: ConfigDocument): readonly SettingSite[] {
  if (document.syntax !== 'python' || !/\bdetrex\b/.test(document.text)) return [];
  const own = nodeAt(document.root, ['model']);
  const place = own?.kind === 'mapping' ? { path: 'model', mapping: own } : { path: 'model' };
  return SETTINGS.flatMap(schema => {
    if (lookUpThroughBases(document, ['model', schema.key]) === undefined) return [];
    const isAssigned = nodeAt(document.root, ['model', schema.key]) !== undefined;
    const at = isAssigned ? { path: 'model' } : place;
    return [settingSiteAt(document, at, { framework: 'detrex', assumed: null, ...schema })];
  });
}
