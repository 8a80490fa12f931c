import type { CandidateRule, DetectorSetup } from '../../../detectors/DetectorSetup.ts';
import type { SetupReader } from '../../reading/SetupReader.ts';
import { LISTS } from '../../../detectors/checks/setupRanges.ts';

/** `retinanet.py` writes its sizes as Python code, which is known by its letters and never run. */
const OCTAVE_SIZES =
  /^tuple\(\s*\(\s*x,\s*int\(x\s*\*\s*2\s*\*\*\s*\(1(?:\.0)?\s*\/\s*3(?:\.0)?\)\),\s*int\(x\s*\*\s*2\s*\*\*\s*\(2(?:\.0)?\s*\/\s*3(?:\.0)?\)\),?\s*\)\s*for x in [[(]([\d,\s]+)[\])]\s*\)$/;
/** `((0.5, 1.0, 2.0),) * len(sizes)`: the same ratios on every level. */
const SAME_RATIOS = /^\(\s*(\([\d.,\s]+\)),?\s*\)\s*\*\s*(?:len\(\w+\)|\d+)$/;

/**
 * `AnchorGenerator(sizes, aspect_ratios)` of torchvision 0.14, on the maps of the detector that it is given to.
 *
 * @param usual the detector whose anchors and strides are taken where nothing can be read
 */
export function torchvisionAnchors(
  reader: SetupReader,
  path: string,
  usual: DetectorSetup,
): CandidateRule {
  const { candidates } = usual;
  if (candidates.kind !== 'anchors' || !reader.has(path)) return candidates;
  const [sizesAt, ratiosAt] = ['sizes', 'aspect_ratios'].map(
    (name, place) => reader.first([`${path}.${name}`, `${path}[${place}]`]) ?? `${path}.${name}`,
  ) as [string, string];
  const sizes = sizesOf(reader, sizesAt) ?? candidates.levels.map(level => level.sizes);
  const ratios = ratiosOf(reader, ratiosAt);
  if (sizes.length !== candidates.levels.length)
    reader.warn({
      code: 'levels-of-sizes',
      key: path,
      levels: sizes.length,
      strides: candidates.levels.length,
    });
  return {
    ...candidates,
    levels: sizes.map((own, level) => ({
      stride: candidates.levels[level]?.stride ?? 2 ** (level + 3),
      sizes: own,
      aspectRatios: ratios[level % ratios.length] ?? [],
    })),
  };
}

function sizesOf(reader: SetupReader, path: string): readonly (readonly number[])[] | null {
  const starts = OCTAVE_SIZES.exec(reader.source(path)?.trim() ?? '')?.[1];
  if (starts !== undefined)
    return reader
      .listWithin(path, LISTS.sizesOfLevels, numbersOf(starts))
      .map(x => [x, Math.trunc(x * 2 ** (1 / 3)), Math.trunc(x * 2 ** (2 / 3))]);
  const lists = reader.numberLists(path, LISTS.sizes, []);
  return lists.length === 0 ? null : lists;
}

function ratiosOf(reader: SetupReader, path: string): readonly (readonly number[])[] {
  const same = SAME_RATIOS.exec(reader.source(path)?.trim() ?? '')?.[1];
  if (same === undefined) return reader.numberLists(path, LISTS.ratios, [[0.5, 1, 2]]);
  return [reader.listWithin(path, LISTS.ratios, numbersOf(same.slice(1, -1)))];
}

function numbersOf(listed: string): readonly number[] {
  return listed
    .split(',')
    .filter(number => number.trim() !== '')
    .map(Number);
}
