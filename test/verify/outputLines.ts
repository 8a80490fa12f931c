import { dynamicPreset } from '../../src/analysis/dynamic/explore/dynamicPresets.ts';
import { openOutputs } from '../../src/analysis/dynamic/outputs/file/openOutputs.ts';
import { ImageRule } from '../../src/analysis/dynamic/outputs/measure/ImageRule.ts';
import type { PointTruth } from '../../src/analysis/dynamic/outputs/rules/ImageOutputs.ts';
import { type Branch, outputRule } from '../../src/analysis/dynamic/outputs/rules/outputRules.ts';
import { rangeSource } from '../../src/platform/node/files/rangeSource.ts';
import { type Picture, shownFrom } from '../helpers/assignment/shownFrom.ts';

/** Columns of the scores. */
const CLASSES = 5;

/** Whose rule is asked. */
interface Asked {
  readonly detector: string;
  readonly version: string;
  readonly side: number;
  readonly branch: Branch;
}

/** The boxes of pictures on the input of a detector, for a framework's assigner; classes go round. */
export function truthLines(pictures: readonly Picture[], asked: Asked) {
  return truthsOf(pictures, asked).truths.map(({ boxes, classes }) => ({
    boxes: Array.from(classes, (_, box) => [...boxes.subarray(4 * box, 4 * box + 4)]),
    classes: [...classes],
  }));
}

/** One positive: its point or query, its box, and its target score (0 where the rule has none). */
type Positive = readonly [number, number, number];

/** How what we assign compares with what a framework did, over all pictures. */
export interface Comparison {
  pictures: number;
  boxes: number;
  positives: number;
  equal: number;
  tied: number;
  differences: number;
  largestTargetDifference: number;
}

/**
 * Runs our rule on a file of outputs and compares.
 *
 * @param theirs positives of each picture
 */
export async function compareAssigned(
  file: string,
  pictures: readonly Picture[],
  asked: Asked,
  theirs: readonly (readonly Positive[])[],
): Promise<Comparison> {
  const { truths, rule } = truthsOf(pictures, asked);
  const source = rangeSource(file);
  const outputs = await openOutputs(source);
  const sums: Comparison = {
    pictures: pictures.length,
    boxes: 0,
    positives: 0,
    equal: 0,
    tied: 0,
    differences: 0,
    largestTargetDifference: 0,
  };
  for (const [index, truth] of truths.entries()) {
    const { owner, targets, ties } = rule.assign(await outputs.read(index), truth);
    const expected = new Int32Array(owner.length).fill(-1);
    for (const [point, box] of theirs[index] ?? []) expected[point] = box;
    const apart = [...owner.keys()].filter(point => owner[point] !== expected[point]);
    const touched = new Set(apart.flatMap(point => [owner[point], expected[point]]));
    const allowed = ties.fewer + ties.more + ties.moved;
    sums.boxes += truth.classes.length;
    sums.positives += theirs[index]?.length ?? 0;
    if (apart.length === 0) sums.equal++;
    else if (apart.length <= allowed) sums.tied++;
    else sums.differences++;
    for (const [point, box, target] of theirs[index] ?? [])
      if (targets !== null && !touched.has(box))
        sums.largestTargetDifference = Math.max(
          sums.largestTargetDifference,
          Math.abs((targets[point] as number) - target),
        );
  }
  source.close();
  return sums;
}

function truthsOf(pictures: readonly Picture[], { detector, version, side, branch }: Asked) {
  const counts = dynamicPreset(detector)?.counts;
  const questions = { version, framework: null, branch, matchingCosts: null };
  const found = counts && outputRule(counts, questions);
  if (!found) throw new Error(`no rule for ${detector}`);
  const rule = new ImageRule(found, side);
  const shown = shownFrom(pictures);
  const columns = Int32Array.from({ length: shown.category.length }, (_, row) => row % CLASSES);
  const truths = pictures.map((_, image) => rule.truth(shown, image, columns) as PointTruth);
  return { truths, rule };
}
