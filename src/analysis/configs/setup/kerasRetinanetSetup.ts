import { retinanetKeras } from '../../detectors/retinanetKeras.ts';
import type { SetupRule } from './ConfigSetup.ts';
import type { SetupReader } from './SetupReader.ts';
import { LISTS, type ListRange } from '../../detectors/setupRanges.ts';

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
      reader.warn(`${ANCHORS} has ${sizes.length} sizes and ${strides.length} strides.`);
    reader.warn(
      'Image sides, epochs, steps and weights are options of train.py: 800 by at most 1333 is taken, and the schedule is assumed.',
    );
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
    reader.warn(`${path} is not written; the usual values are taken.`);
    return absent;
  }
  const words = text.trim().split(/\s+/);
  const isList = words.every(word => word === '' || NUMBER.test(word));
  const numbers = words.flatMap(word => (word === '' ? [] : [Number(word)]));
  if (isList) return reader.listWithin(path, range, numbers);
  reader.warn(`${path} is no list of numbers; the usual values are taken.`);
  return absent;
}
