import { entryOf } from '../../../contract/entryOf.ts';
import { type SettingSchema, settingSiteAt } from '../../edits/settingSiteAt.ts';
import type { SettingSite } from '../../edits/SettingSite.ts';
import { SETTING_RANGES } from '../../reading/settingRanges.ts';
import { type ConfigDocument, valueOf } from '../../syntax/ConfigNode.ts';
import { mappingsOf } from '../../syntax/mappingsOf.ts';
import type { HuggingFaceModel } from './models.ts';
import { isConfig, modelPlaces } from './places.ts';

const FRAMEWORK = 'Hugging Face';

/** `configuration_*.py` of Transformers 5.24: predictions of one picture. */
const QUERIES: Readonly<Record<string, number>> = {
  detr: 100,
  yolos: 100,
  'table-transformer': 100,
  'grounding-dino': 900,
  'mm-grounding-dino': 900,
};
const USUAL_QUERIES = 300;

/** Those with contrastive denoising, `num_denoising` 100. */
const DENOISING = new Set(['rt_detr', 'rt_detr_v2', 'd_fine', 'deimv2']);

/** A `config.json`, the configuration of a model in code, and what is assigned to it. */
export function huggingFaceSettings(document: ConfigDocument): readonly SettingSite[] {
  const sites = modelPlaces(document).flatMap(({ model, path, mapping, prefix }) => {
    if (prefix !== '' || mapping.style === 'body') return [];
    const schemas = schemasOf(model);
    const isOpen = isConfig(document) && model.type !== '';
    return schemas
      .filter(({ key }) => isOpen || valueOf(mapping, key) !== undefined)
      .map(schema => settingSiteAt(document, { path, mapping }, schema));
  });
  return [...sites, ...assigned(document)];
}

function schemasOf({ type, meaning }: HuggingFaceModel): readonly SettingSchema[] {
  return [
    queriesOf(type),
    // Others have the key too, and their losses do not ask for it.
    ...(meaning === null ? [NO_OBJECT] : []),
    ...(DENOISING.has(type) ? [NOISED] : []),
  ];
}

/** @param type empty for a model that nobody knows */
function queriesOf(type: string): SettingSchema {
  return {
    framework: FRAMEWORK,
    meaning: 'queries',
    key: type === 'yolos' ? 'num_detection_tokens' : 'num_queries',
    assumed: type === '' ? null : (entryOf(QUERIES, type) ?? USUAL_QUERIES),
    range: SETTING_RANGES.count,
  };
}

const NO_OBJECT: SettingSchema = {
  framework: FRAMEWORK,
  meaning: 'no-object-weight',
  key: 'eos_coefficient',
  assumed: 0.1,
  range: SETTING_RANGES.weight,
};

const NOISED: SettingSchema = {
  framework: FRAMEWORK,
  meaning: 'denoising',
  key: 'num_denoising',
  assumed: 100,
  range: { ...SETTING_RANGES.count, least: 0 },
};

/** `config.num_queries = 500` in code that imports Transformers: that one of its settings is meant, the name says. */
function assigned(document: ConfigDocument): SettingSite[] {
  if (document.syntax !== 'python') return [];
  if (!/^[ \t]*(?:from|import)[ \t]+transformers\b/m.test(document.text)) return [];
  const schemas = [queriesOf(''), NO_OBJECT, NOISED].map(schema => ({ ...schema, assumed: null }));
  return mappingsOf(document.root)
    .filter(({ mapping }) => mapping.style === 'body')
    .flatMap(({ mapping }) =>
      mapping.pairs.flatMap(({ key: target }) => {
        const [, holder = '', key] = /^((?:\w+\.)*config)\.(\w+)$/.exec(target) ?? [];
        const schema = schemas.find(known => known.key === key);
        return schema ? [settingSiteAt(document, { path: holder }, schema)] : [];
      }),
    );
}
