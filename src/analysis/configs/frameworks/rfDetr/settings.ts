import { type SettingSchema, settingSiteAt } from '../../edits/settingSiteAt.ts';
import type { SettingSite } from '../../edits/SettingSite.ts';
import { entryOf } from '../../../contract/entryOf.ts';
import { failDynamic } from '../../reading/dynamicHeads.ts';
import type { SetupRule } from '../../reading/ConfigSetup.ts';
import { SETTING_RANGES } from '../../reading/settingRanges.ts';
import { type ConfigDocument, type MappingNode, valueOf } from '../../syntax/ConfigNode.ts';
import { mappingsOf } from '../../syntax/mappingsOf.ts';

const FRAMEWORK = 'RF-DETR';

/** Resolution and queries of the models' own settings (`rfdetr/config.py`, 1.11.2); `num_select` is the same as the queries. */
const MODELS: Readonly<Record<string, readonly [resolution: number, queries: number]>> = {
  RFDETRBase: [560, 300],
  RFDETRNano: [384, 300],
  RFDETRSmall: [512, 300],
  RFDETRMedium: [576, 300],
  RFDETRLarge: [704, 300],
  RFDETRSegPreview: [432, 200],
  RFDETRSegNano: [312, 100],
  RFDETRSegSmall: [384, 100],
  RFDETRSegMedium: [432, 200],
  RFDETRSegLarge: [504, 200],
  RFDETRSegXLarge: [624, 300],
  RFDETRSeg2XLarge: [768, 300],
};

/** Code that makes one of its models, whose queries are matched by their own predictions. */
export const rfDetrModel: SetupRule = {
  reads: null,
  read(document) {
    const [first] = modelsIn(document);
    return first ? failDynamic(first.name, 'bipartite') : null;
  },
};

/** Keys that no other framework has. */
const OWN_KEYS = ['group_detr', 'ia_bce_loss', 'num_select'];

/** The call that makes a model, `RFDETRBase(resolution=560)`, and settings of one in JSON, YAML or a dictionary. */
export function rfDetrSettings(document: ConfigDocument): readonly SettingSite[] {
  const { root, syntax } = document;
  if (syntax === 'python')
    return modelsIn(document).flatMap(({ name, mapping, known }) =>
      schemasOf(known).map(schema => settingSiteAt(document, { path: name, mapping }, schema)),
    );
  if (root.kind !== 'mapping') return [];
  return mappingsOf(root).flatMap(({ path, mapping }) =>
    isModel(mapping)
      ? schemasOf(null)
          .filter(({ key }) => valueOf(mapping, key) !== undefined)
          .map(schema => settingSiteAt(document, { path, mapping }, schema))
      : [],
  );
}

interface Model {
  readonly name: string;
  readonly mapping: MappingNode;
  readonly known: readonly [number, number];
}

function modelsIn({ root, syntax, text }: ConfigDocument): Model[] {
  if (syntax !== 'python' || !/^[ \t]*(?:from|import)[ \t]+rfdetr\b/m.test(text)) return [];
  return mappingsOf(root).flatMap(({ mapping }) => {
    const name = mapping.style === 'call' ? (mapping.callee ?? '').replace(/^.*\./, '') : '';
    const known = entryOf(MODELS, name);
    return known === undefined ? [] : [{ name, mapping, known }];
  });
}

function isModel(mapping: MappingNode): boolean {
  const has = (key: string) => valueOf(mapping, key) !== undefined;
  return has('num_queries') && OWN_KEYS.some(has) && !has('model_type');
}

function schemasOf(known: readonly [number, number] | null): readonly SettingSchema[] {
  const [resolution, queries] = known ?? [null, null];
  const { side, count } = SETTING_RANGES;
  return [
    {
      framework: FRAMEWORK,
      meaning: 'image-size',
      key: 'resolution',
      assumed: resolution,
      range: side,
    },
    {
      framework: FRAMEWORK,
      meaning: 'queries',
      key: 'num_queries',
      assumed: queries,
      range: count,
    },
    {
      framework: FRAMEWORK,
      meaning: 'max-detections',
      key: 'num_select',
      assumed: queries,
      range: count,
    },
  ];
}
