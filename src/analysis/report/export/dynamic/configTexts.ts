import { dynamic as words } from '../../../../words/en/report/dynamic.ts';
import type { ConfigBasis } from '../../../dynamic/explore/DynamicDetector.ts';

/** What of a config the figures are by, as lines. */
export function configTexts(config: ConfigBasis | undefined): readonly string[] {
  if (config === undefined) return [];
  const { file, head, preset, isNamed, read, assumed } = config;
  const { config: said } = words;
  if (preset === null) return [said.none({ file, head })];
  const numbers = read.map(({ key, value, taken }) =>
    said.readOne({
      key,
      value: String(value),
      taken: taken === undefined ? null : String(taken),
    }),
  );
  const assumedFrom = (from: 'default' | 'preset') => {
    const values = assumed.filter(found => found.from === from);
    const list = values.map(({ setting, value }) => said.assumedOne(setting, String(value)));
    return list.length === 0 ? [] : [said.assumed[from](list.join(', '))];
  };
  return [
    (isNamed ? said.named : said.usual)({ file, head, preset }),
    ...(numbers.length === 0 ? [] : [said.read(numbers.join(', '))]),
    ...assumedFrom('default'),
    ...assumedFrom('preset'),
  ];
}
