import { retinanetKeras } from '../../../detectors/kerasRetinanet/retinanet.ts';
import type { SetupRule } from '../../reading/ConfigSetup.ts';
import type { SetupReader } from '../../reading/SetupReader.ts';
import { LISTS, type ListRange } from '../../../detectors/checks/setupRanges.ts';

const ANCHORS = 'anchor_parameters';

/** What Python's `float()` reads. */
const NUMBER = /^[-+]?(?:(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?|nan|inf(?:inity)?)$/i;

/**
 * keras-retinanet 1.0, the INI of its `--config` (`utils/config.py`): anchors alone. Image sides, epochs, steps and weights
 * are options of its `bin/train.py`.
 */
export const kerasRetinanetSetup: SetupRule = {
  reads: 'keras-retinanet',
  read(document, reader) {
    if (document.syntax !== 'ini' || !reader.has(ANCHORS)) return null;
    const sizes = numbersAt(reader, 'sizes', LISTS.sizesOfLevels, [32, 64, 128, 256, 512]);
    const strides = numbersAt(reader, 'strides', LISTS.strides, [8, 16, 32, 64, 128]);
    const scales = numbersAt(reader, 'scales', LISTS.scales, [1, 2 ** (1 / 3), 2 ** (2 / 3)]);
    const aspectRatios = numbersAt(reader, 'ratios', LISTS.ratios, [0.5, 1, 2]);
    if (sizes.length !== strides.length)
      reader.warn({
        code: 'sizes-and-strides',
        key: ANCHORS,
        sizes: sizes.length,
        strides: strides.length,
      });
    reader.warn({ code: 'options-of-keras', shorter: 800, longer: 1333 });
    const levels = strides.map((stride, level) => ({
      stride,
      sizes: scales.map(scale => scale * (sizes[level] ?? 4 * stride)),
      aspectRatios,
    }));
    return {
      setup: {
        ...retinanetKeras,
        candidates: { kind: 'anchors', generator: 'keras-retinanet', offset: 0.5, levels },
      },
      classes: null,
      training: {},
    };
  },
};

/** Numbers with spaces between them. */
function numbersAt(
  reader: SetupReader,
  key: string,
  range: ListRange,
  absent: readonly number[],
): readonly number[] {
  const path = `${ANCHORS}.${key}`;
  const text = reader.text(path);
  if (text === undefined) {
    reader.warn({ code: 'not-written', key: path });
    return absent;
  }
  const words = text.trim().split(/\s+/);
  const isList = words.every(word => word === '' || NUMBER.test(word));
  const numbers = words.flatMap(word => (word === '' ? [] : [Number(word)]));
  if (isList) return reader.listWithin(path, range, numbers);
  reader.warn({ code: 'no-number-list', key: path });
  return absent;
}
