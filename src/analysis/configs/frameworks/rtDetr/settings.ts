import { type SettingSchema, settingSiteAt } from '../../edits/settingSiteAt.ts';
import type { SettingSite } from '../../edits/SettingSite.ts';
import { SETTING_RANGES } from '../../reading/settingRanges.ts';
import type { ConfigDocument } from '../../syntax/ConfigNode.ts';
import { chainOf } from '../../tree/bases.ts';
import { nodeAt } from '../../tree/nodeAt.ts';
import { lookUpThroughBases } from '../../tree/resolveVariable.ts';
import { isOfRtDetr } from './criterion.ts';
import { imageSizeOf } from './imageSize.ts';

const FRAMEWORK = 'RT-DETR';

/** Defaults of the decoders' constructors in RT-DETR 068dfde, D-FINE 4a1f73a and DEIM 09d35d5. */
const DECODER: readonly SettingSchema[] = [
  {
    framework: FRAMEWORK,
    meaning: 'queries',
    key: 'num_queries',
    assumed: 300,
    range: SETTING_RANGES.count,
  },
  {
    framework: FRAMEWORK,
    meaning: 'denoising',
    key: 'num_denoising',
    assumed: 100,
    range: { ...SETTING_RANGES.count, least: 0 },
  },
];

const KEPT: SettingSchema = {
  framework: FRAMEWORK,
  meaning: 'max-detections',
  key: 'num_top_queries',
  assumed: 300,
  range: SETTING_RANGES.count,
};

/** RT-DETR, D-FINE and DEIM: sections by the names of their classes, merged through `__include__`. */
export function rtDetrSettings(document: ConfigDocument): readonly SettingSite[] {
  if (!isOfRtDetr(document)) return [];
  const model = textAt(document, ['model']);
  const decoder =
    (model && textAt(document, [model, 'decoder'])) ?? sectionLike(document, /^\w+Transformer\w*$/);
  const kept =
    textAt(document, ['postprocessor']) ?? sectionLike(document, /^\w*PostProcessor\w*$/);
  return [
    ...imageSizeOf(document, FRAMEWORK),
    ...(decoder ? DECODER.map(schema => siteIn(document, decoder, schema)) : []),
    ...(kept ? [siteIn(document, kept, KEPT)] : []),
  ];
}

function siteIn(document: ConfigDocument, section: string, schema: SettingSchema): SettingSite {
  const own = nodeAt(document.root, [section]);
  const place = own?.kind === 'mapping' ? { path: section, mapping: own } : { path: section };
  return settingSiteAt(document, place, schema);
}

function textAt(document: ConfigDocument, keys: readonly string[]): string | undefined {
  const node = lookUpThroughBases(document, keys)?.node;
  return node?.kind === 'scalar' && typeof node.value === 'string' ? node.value : undefined;
}

/** Where nothing names the section: the only one that is called so. */
function sectionLike(document: ConfigDocument, name: RegExp): string | undefined {
  const sections = chainOf(document).flatMap(({ root }) =>
    root.kind === 'mapping' ? root.pairs.flatMap(({ key }) => (name.test(key) ? [key] : [])) : [],
  );
  const [only, another] = new Set(sections);
  return another === undefined ? only : undefined;
}
