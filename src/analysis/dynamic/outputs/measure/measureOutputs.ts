import { countCandidates } from '../../candidates/countCandidates.ts';
import type { Detail } from '../../../contract/failures/Detail.ts';
import { fail } from '../../../contract/failures/Failure.ts';
import type { Progress } from '../../../contract/Progress.ts';
import type { TimeSlice } from '../../../contract/steps/TimeSlice.ts';
import type { Dataset } from '../../../dataset/Dataset.ts';
import type { ShownBoxes } from '../../../dataset/shownBoxes.ts';
import type { DynamicCounts } from '../../explore/DynamicDetector.ts';
import { boxesPerImage } from '../../queries/boxesPerImage.ts';
import { countMatches } from '../../queries/countMatches.ts';
import { joinDataset } from '../file/joinDataset.ts';
import type { Outputs } from '../file/openOutputs.ts';
import { outputRule, type OutputRule } from '../rules/outputRules.ts';
import { ImageRule } from './ImageRule.ts';
import type { MeasuredOutputs } from './MeasuredOutputs.ts';
import { pickBoxes } from './pickBoxes.ts';
import { PositiveTally } from './PositiveTally.ts';

export interface MeasureQuestions {
  readonly counts: DynamicCounts;
  /** Queries that the model should have, where it has queries. */
  readonly queries: number;
  readonly slice: TimeSlice;
  readonly progress?: Progress | undefined;
}

/**
 * Runs the rule by which a detector chooses its positives on a model's raw outputs, image by image, and puts the bound that
 * follows from the boxes alone beside it.
 *
 * @throws FailureError `outputs-unusable` where they are not of this dataset or detector, and when it is cancelled
 */
export async function measureOutputs(
  outputs: Outputs,
  dataset: Dataset,
  shown: ShownBoxes,
  { counts, queries, slice, progress }: MeasureQuestions,
): Promise<MeasuredOutputs> {
  const { model, perImage } = outputs;
  const refuse = (reason: Detail) => fail({ code: 'outputs-unusable', file: model.file, reason });
  const rule = outputRule(counts, model) ?? refuse({ kind: 'no-rule', name: counts.detector.name });
  const used = new Set(shown.category);
  const joined = joinDataset(outputs, dataset, category => used.has(category));
  const picked = pickBoxes(shown, joined);
  const categories = dataset.categories.length;
  const applied = new ImageRule(rule, model.imageSize);
  const wanted = applied.points ?? queries;
  if (perImage !== wanted)
    return refuse(
      rule.kind === 'bipartite'
        ? { kind: 'other-queries', found: perImage, wanted }
        : { kind: 'other-points', found: perImage, wanted, side: model.imageSize },
    );
  const tally = new PositiveTally(applied.levels, categories);
  const work = { outputs, picked, columns: joined.columns, applied, tally };
  const imagesWithoutSize = await addImages(work, { slice, progress });
  const images = picked.width.length - imagesWithoutSize;
  const { classes, ...said } = model;
  return {
    model: said,
    rule: rule.kind,
    versions: 'versions' in rule ? rule.versions : null,
    images,
    imagesLeftOut: dataset.images.count - picked.width.length,
    imagesWithoutSize,
    perImage,
    ...concluded(rule, {
      found: tally.found,
      most: await mostPositives(picked, rule, { slice, side: model.imageSize, queries: perImage }),
      candidates: images * perImage,
      logits:
        counts.kind === 'queries' && counts.detector.rule.loss.kind === 'sigmoid'
          ? classes.length
          : 1,
    }),
  };
}

interface Work {
  readonly outputs: Outputs;
  readonly picked: ShownBoxes;
  readonly columns: Int32Array;
  readonly applied: ImageRule;
  readonly tally: PositiveTally;
}

/** @returns how many images have no size */
async function addImages(
  { outputs, picked, columns, applied, tally }: Work,
  { slice, progress }: Pick<MeasureQuestions, 'slice' | 'progress'>,
): Promise<number> {
  let withoutSize = 0;
  for (let image = 0; image < picked.width.length; image++) {
    progress?.({ stage: 'count', share: image / picked.width.length });
    if (slice.isOver) await slice.next();
    const truth = applied.truth(picked, image, columns);
    if (truth === null) {
      withoutSize++;
      continue;
    }
    const [from, to] = [picked.start[image] as number, picked.start[image + 1] as number];
    const rows = {
      category: picked.category.subarray(from, to),
      size: picked.size.subarray(from, to),
    };
    const found = applied.assign(await outputs.read(image), truth);
    tally.add(found, rows, applied.points === null ? null : truth.candidates);
  }
  return withoutSize;
}

/** No model has more positives on these boxes. */
async function mostPositives(
  picked: ShownBoxes,
  rule: OutputRule,
  { slice, side, queries }: { slice: TimeSlice; side: number; queries: number },
): Promise<number> {
  if (rule.kind === 'bipartite') return countMatches(boxesPerImage(picked), queries).matched;
  const { points } = rule;
  const mostPerBox =
    rule.kind === 'task-aligned' ? (rule.rule.kept ?? rule.rule.chosen) : points.mostPerBox;
  const asked = { rules: [{ ...points, mostPerBox }] as const, side, categories: 0 };
  const [bound] = await slice.run(countCandidates(picked, asked));
  return bound?.positivesAtMost ?? 0;
}

interface Totals {
  readonly found: PositiveTally['found'];
  readonly most: number;
  /** Points or queries, over all images. */
  readonly candidates: number;
  /** Logits of each that the loss counts one by one. */
  readonly logits: number;
}

function concluded(rule: OutputRule, { found, most, candidates, logits }: Totals) {
  const { targetScores, ...counts } = found;
  const { count, range } = counts.positives;
  const negatives = (positives: number) =>
    positives === 0 ? null : (candidates * logits - positives) / positives;
  return {
    ...counts,
    positives: { count, range: [range[0], Math.min(range[1], most)] as const },
    positivesAtMost: most,
    negativesPerPositive: negatives(count),
    negativesAtLeast: negatives(most),
    normalizer: normalizer(rule, { targetScores, positives: count, boxes: counts.boxes }),
  };
}

function normalizer(
  { kind }: OutputRule,
  sums: { targetScores: number; positives: number; boxes: number },
): MeasuredOutputs['normalizer'] {
  if (kind === 'task-aligned') return { of: 'target-scores', value: sums.targetScores };
  return kind === 'simota'
    ? { of: 'positives', value: sums.positives }
    : { of: 'boxes', value: sums.boxes };
}
