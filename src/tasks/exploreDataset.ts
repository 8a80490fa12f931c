import { sharedName } from '../analysis/report/derive/sharedName.ts';
import { CANDIDATE_DETECTORS } from '../analysis/dynamic/frameworks/candidateDetectors.ts';
import type { AnnotationSource } from '../analysis/contract/sources/AnnotationSource.ts';
import { fail } from '../analysis/contract/failures/Failure.ts';
import type { RangeSource } from '../analysis/contract/sources/RangeSource.ts';
import { TimeSlice } from '../analysis/contract/steps/TimeSlice.ts';
import { recordRuleOfFramework } from '../analysis/detectors/arithmetics.ts';
import { shownBoxes } from '../analysis/dataset/shownBoxes.ts';
import { dynamicPreset } from '../analysis/dynamic/explore/dynamicPresets.ts';
import type { Exploration } from '../analysis/dynamic/explore/Exploration.ts';
import { explorePoints } from '../analysis/dynamic/explore/explorePoints.ts';
import { exploreQueries } from '../analysis/dynamic/explore/exploreQueries.ts';
import type { TileRule } from '../analysis/dynamic/explore/tiledBoxes.ts';
import type { ReadOptions } from '../analysis/formats/Format.ts';
import { readAnnotations } from '../analysis/formats/readAnnotations.ts';
import { requireUsable } from '../analysis/pipeline/requireUsable.ts';
import type { MeasuredOutputs } from '../analysis/dynamic/outputs/measure/MeasuredOutputs.ts';
import { measureOutputs } from '../analysis/dynamic/outputs/measure/measureOutputs.ts';
import { openOutputs, type Outputs } from '../analysis/dynamic/outputs/file/openOutputs.ts';
import { keptRecords } from '../analysis/summary/records/keptRecords.ts';
import { boxesPerImage } from '../analysis/dynamic/queries/boxesPerImage.ts';
import { ONE_TO_ONE_DETECTORS } from '../analysis/dynamic/frameworks/oneToOneDetectors.ts';

/** What-ifs about one dataset. */
export interface ExploreRequest {
  /** One of `detectorsOfPoints` or `detectorsOfQueries`; null for that of the outputs, or YOLO. */
  readonly detector: string | null;
  /** Pixels of the square input; the detector's own where there are none. */
  readonly sides: readonly number[];
  readonly tiles: readonly TileRule[];
  /** Numbers of queries; the detector's own where there are none. */
  readonly queries: readonly number[];
  /** Pictures that are padded together. */
  readonly batch: number;
}

export interface Explored {
  readonly file: string;
  readonly images: number;
  /** What the loader of the detector's framework hands on. */
  readonly boxes: number;
  /** Boxes that it leaves out. */
  readonly leftOut: number;
  readonly classes: readonly { readonly name: string | null; readonly id: number | string }[];
  readonly exploration: Exploration;
  /** Null where no outputs of a model were given. */
  readonly measured: MeasuredOutputs | null;
}

/** Where neither outputs nor a name say which. */
export const USUAL_DETECTOR = 'yolo11';

/** Names of those that choose their positives among points. */
export function detectorsOfPoints(): readonly string[] {
  return CANDIDATE_DETECTORS.map(({ name }) => name);
}

/** Names of those that give every box a query. */
export function detectorsOfQueries(): readonly string[] {
  return ONE_TO_ONE_DETECTORS.map(({ name }) => name);
}

/**
 * Counts what a dataset is for a detector that chooses its positives by its own predictions: what is exact without any, and,
 * where a model's raw outputs are given, what its rule makes of them.
 *
 * @throws FailureError when a file cannot be read or has no usable box, when the outputs are of another dataset or detector, and when it is
 *   cancelled
 * @throws RangeError for a detector that is none of them
 */
export async function exploreDataset(
  source: AnnotationSource,
  request: ExploreRequest,
  options: ReadOptions,
  outputsSource: RangeSource | null = null,
): Promise<Explored> {
  const outputs = outputsSource && (await openOutputs(outputsSource));
  const { counts, sides, queries } = resolved(request, outputs);
  const read = await readAnnotations(source, options);
  await requireUsable(read, false, options);
  const slice = new TimeSlice(options);
  const { framework = '' } = dynamicPreset(nameOf(request, outputs)) ?? {};
  const rule = recordRuleOfFramework(framework);
  const { dataset } = await slice.run(keptRecords(read.dataset, rule));
  const shown = await slice.run(shownBoxes(dataset));
  const all = dataset === read.dataset ? shown : await slice.run(shownBoxes(read.dataset));
  const { categories } = dataset;
  const explored = {
    file: sharedName(source.name),
    images: shown.width.length,
    boxes: shown.category.length,
    leftOut: all.category.length - shown.category.length,
    classes: categories,
    measured:
      outputs &&
      (await measureOutputs(outputs, dataset, shown, {
        counts,
        queries: counts.kind === 'queries' ? (queries[0] ?? counts.detector.rule.queries) : 0,
        slice,
        progress: options.progress,
      })),
  };
  if (counts.kind === 'points') {
    const { detector } = counts;
    const asked = { detector, sides, tiles: request.tiles, categories: categories.length };
    return { ...explored, exploration: await slice.run(explorePoints(shown, asked)) };
  }
  const classes = categories.filter(({ listings }) => listings > 0).length || 1;
  const asked = { detector: counts.detector, queries, batch: request.batch, classes };
  return { ...explored, exploration: exploreQueries(boxesPerImage(shown), asked) };
}

/** The detector that is meant, at the size of the outputs where no other is asked for. */
function resolved(request: ExploreRequest, outputs: Outputs | null) {
  const { sides, queries } = request;
  const name = nameOf(request, outputs);
  const preset = dynamicPreset(name);
  const counts = preset?.counts ?? null;
  if (outputs === null) {
    if (counts === null) throw new RangeError(name);
    return { counts, sides, queries };
  }
  const { file, detector: found, imageSize } = outputs.model;
  if (counts === null)
    return fail({
      code: 'outputs-unusable',
      file,
      reason: { kind: 'metadata-unfit', key: 'detector', found },
    });
  if (dynamicPreset(found) !== preset)
    return fail({
      code: 'outputs-unusable',
      file,
      reason: { kind: 'other-detector', found, wanted: name },
    });
  return { counts, sides: sides.length === 0 ? [imageSize] : sides, queries };
}

function nameOf({ detector }: ExploreRequest, outputs: Outputs | null): string {
  return detector ?? outputs?.model.detector ?? USUAL_DETECTOR;
}
