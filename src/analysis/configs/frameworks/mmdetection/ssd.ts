import type { CandidateRule } from '../../../detectors/DetectorSetup.ts';
import { shapedLevel } from '../../reading/shapedLevel.ts';
import type { SetupReader } from '../../reading/SetupReader.ts';
import { LISTS, RANGES } from '../../../detectors/checks/setupRanges.ts';

/** Sizes of the first level in percent of the input, by input and least ratio (`SSDAnchorGenerator`). */
const FIRST: Readonly<Record<string, readonly [number, number]>> = {
  '300/0.15': [7, 15],
  '300/0.2': [10, 20],
  '512/0.1': [4, 10],
  '512/0.15': [7, 15],
};

/**
 * `SSDAnchorGenerator` of MMDetection 2.x and 3.x: a square of the least size, one between it and the greatest, then each
 * ratio with its inverse; in the middle of cells, in whole pixels before ratios.
 */
export function mmdetectionSsd(reader: SetupReader, path: string): CandidateRule {
  const type = reader.text(`${path}.type`)?.replace(/^.*\./, '') ?? 'SSDAnchorGenerator';
  if (type !== 'SSDAnchorGenerator') reader.warn({ code: 'generator-not-modelled', type });
  const strides = reader.numbers(`${path}.strides`, LISTS.strides, [8, 16, 32, 64, 100, 300]);
  const ratios = reader.numberLists(`${path}.ratios`, LISTS.ratiosOrNone, [
    [2],
    [2, 3],
    [2, 3],
    [2, 3],
    [2],
    [2],
  ]);
  const sizes = sizesOf(reader, path, strides.length);
  return {
    kind: 'anchors',
    generator: 'mmdetection',
    offset: 0.5,
    levels: strides.map((stride, level) => {
      const [least = stride, most = stride] = sizes[level] ?? [];
      const between = least * Math.sqrt(most / least);
      const inverse = (ratios[level] ?? []).flatMap(ratio => [1 / ratio, ratio]);
      return shapedLevel(stride, [
        [least, least],
        [between, between],
        ...inverse.map(ratio => [least / Math.sqrt(ratio), least * Math.sqrt(ratio)] as const),
      ]);
    }),
  };
}

/** `min_sizes` and `max_sizes`, or steps of the input from `basesize_ratio_range`. */
function sizesOf(
  reader: SetupReader,
  path: string,
  levels: number,
): readonly (readonly number[])[] {
  const least = reader.numbers(`${path}.min_sizes`, LISTS.sizesOfLevels, []);
  const most = reader.numbers(`${path}.max_sizes`, LISTS.sizesOfLevels, []);
  if (least.length === levels && most.length === levels)
    return least.map((size, level) => [size, most[level] ?? size]);
  const input = reader.number(`${path}.input_size`, RANGES.side, 300);
  const [from = 0.15, to = 0.9] = reader.numbers(
    `${path}.basesize_ratio_range`,
    LISTS.shareRange,
    [0.15, 0.9],
  );
  const first = FIRST[`${input}/${from}`];
  if (first === undefined) reader.warn({ code: 'ssd-sizes-refused', key: path });
  // Python's int() of a product that may lie just below a whole number.
  const low = Math.trunc(from * 100);
  const step = Math.trunc(Math.floor(Math.trunc(to * 100) - low) / (levels - 2));
  const percents = [first ?? [7, 15]];
  for (let ratio = low; ratio <= Math.trunc(to * 100); ratio += Math.max(1, step))
    percents.push([ratio, ratio + step]);
  return percents.map(pair => pair.map(percent => Math.trunc((input * percent) / 100)));
}
