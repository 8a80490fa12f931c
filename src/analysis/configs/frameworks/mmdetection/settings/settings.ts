import { type SettingSchema, settingSiteAt } from '../../../edits/settingSiteAt.ts';
import type { SettingSite } from '../../../edits/SettingSite.ts';
import { SETTING_RANGES } from '../../../reading/settingRanges.ts';
import type { ConfigDocument } from '../../../syntax/ConfigNode.ts';
import { keysOf, nodeAt } from '../../../tree/nodeAt.ts';
import { lookUpThroughBases } from '../../../tree/resolveVariable.ts';
import { imageSizeOf } from './imageSize.ts';

const FRAMEWORK = 'MMDetection';

const { count, weight, side } = SETTING_RANGES;

const SIZE: SettingSchema = {
  framework: FRAMEWORK,
  meaning: 'image-size',
  key: 'img_scale',
  assumed: null,
  range: side,
};

interface Setting {
  /** Of the mapping that has the key. */
  readonly parent: string;
  readonly schema: SettingSchema;
}

function setting(
  parent: string,
  key: string,
  { meaning, range }: Pick<SettingSchema, 'meaning' | 'range'>,
): Setting {
  return { parent, schema: { framework: FRAMEWORK, meaning, key, assumed: null, range } };
}

/** MMDetection 3.3, `configs/{detr,dino,…}`; 2.x had the queries in the head. */
const SETTINGS: readonly Setting[] = [
  setting('model', 'num_queries', { meaning: 'queries', range: count }),
  setting('model.bbox_head', 'num_query', { meaning: 'queries', range: count }),
  setting('model.dn_cfg.group_cfg', 'num_dn_queries', { meaning: 'denoising', range: count }),
  setting('model.bbox_head.loss_cls', 'bg_cls_weight', {
    meaning: 'no-object-weight',
    range: weight,
  }),
  setting('model.test_cfg', 'max_per_img', { meaning: 'max-detections', range: count }),
];

/** What a config of MMDetection or of a file below it writes. */
export function mmdetectionSettings(document: ConfigDocument): readonly SettingSite[] {
  // Others call an object `model` as well.
  if (lookUpThroughBases(document, ['model', 'type']) === undefined) return [];
  const found = SETTINGS.flatMap(({ parent, schema }) => {
    const path = `${parent}.${schema.key}`;
    if (lookUpThroughBases(document, keysOf(path)) === undefined) return [];
    const own = nodeAt(document.root, keysOf(parent));
    const place = own?.kind === 'mapping' ? { path: parent, mapping: own } : { path: parent };
    return [settingSiteAt(document, place, schema)];
  });
  return [...imageSizeOf(document, SIZE), ...found];
}
