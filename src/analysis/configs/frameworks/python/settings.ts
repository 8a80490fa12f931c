import { type SettingSchema, writtenSite } from '../../edits/settingSiteAt.ts';
import type { SettingSite } from '../../edits/SettingSite.ts';
import { SETTING_RANGES } from '../../reading/settingRanges.ts';
import type { ConfigDocument } from '../../syntax/ConfigNode.ts';
import { optionsIn } from './commandLineOptions.ts';

const { count, weight } = SETTING_RANGES;

/** Options of `main.py` of DETR and of Deformable DETR. */
const OPTIONS: Readonly<Record<string, Pick<SettingSchema, 'meaning' | 'range'>>> = {
  num_queries: { meaning: 'queries', range: count },
  eos_coef: { meaning: 'no-object-weight', range: weight },
  dn_number: { meaning: 'denoising', range: { ...count, least: 0 } },
  num_select: { meaning: 'max-detections', range: count },
};

/** A cost of the matcher: the command line is one of the DETR family. */
const SIGN = 'set_cost_class';

/** Defaults of the options of a training script of the DETR family. */
export function pythonSettings(document: ConfigDocument): readonly SettingSite[] {
  if (document.syntax !== 'python') return [];
  const options = optionsIn(document);
  if (!options.has(SIGN)) return [];
  return Object.entries(OPTIONS).flatMap(([key, { meaning, range }]) => {
    const node = options.get(key)?.value;
    const schema = { framework: 'DETR', meaning, key, assumed: null, range };
    return node ? [writtenSite(document, { path: `add_argument.${key}`, node }, schema)] : [];
  });
}
