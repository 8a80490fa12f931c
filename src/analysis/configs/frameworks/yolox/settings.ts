import { settingOfNumbers, type SettingSchema } from '../../edits/settingSiteAt.ts';
import type { SettingSite } from '../../edits/SettingSite.ts';
import { SETTING_RANGES } from '../../reading/settingRanges.ts';
import type { ConfigDocument } from '../../syntax/ConfigNode.ts';
import { mappingsOf } from '../../syntax/mappingsOf.ts';

const SIZE: SettingSchema = {
  framework: 'YOLOX',
  meaning: 'image-size',
  key: 'input_size',
  assumed: 640,
  range: SETTING_RANGES.side,
};

/** The size of training first; an experiment is tested with the other one. */
const ATTRIBUTES = ['self.input_size', 'self.test_size'];

/** What an experiment says of its size, which both attributes have to say alike. */
export function yoloxSettings(document: ConfigDocument): readonly SettingSite[] {
  const bodies = mappingsOf(document.root).filter(({ mapping }) => mapping.style === 'body');
  const sizes = ATTRIBUTES.flatMap(attribute =>
    bodies.flatMap(({ mapping }) =>
      mapping.pairs
        .filter(({ key }) => key === attribute)
        .map(({ value }) => ({ path: attribute.slice('self.'.length), node: value, document })),
    ),
  );
  return sizes.length === 0 ? [] : [settingOfNumbers(document, sizes, SIZE)];
}
