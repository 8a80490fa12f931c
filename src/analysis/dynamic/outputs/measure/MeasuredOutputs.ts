import type { Tied, Without } from '../../candidates/CandidateCounts.ts';
import type { Versions } from '../../../contract/Versions.ts';
import type { OutputsModel } from '../file/OutputsModel.ts';

/** What the real rule makes of a model's raw outputs, for the images that they are of. */
export interface MeasuredOutputs {
  readonly model: Omit<OutputsModel, 'classes'>;
  readonly rule: 'task-aligned' | 'simota' | 'bipartite';
  /** Of the framework whose rule this is; null where the rule is the same in all. */
  readonly versions: Versions | null;
  readonly images: number;
  /** Images of the dataset that the outputs leave out. */
  readonly imagesLeftOut: number;
  /** Of the outputs, images that have no width and height in the dataset; nothing of them is counted. */
  readonly imagesWithoutSize: number;
  readonly boxes: number;
  /** Points or queries of an image. */
  readonly perImage: number;
  /** Points or queries with a box, over all images; the range is what equal values leave open. */
  readonly positives: Tied;
  /** No model has more, on these images. */
  readonly positivesAtMost: number;
  /** Positives that another box may get, where values are equal. */
  readonly positivesTied: number;
  /** By level, the finest first; empty for queries. */
  readonly levels: readonly { readonly stride: number; readonly positives: number }[];
  /** How many boxes have 0, 1, 2, … positives. */
  readonly boxesByPositives: readonly number[];
  readonly without: WithoutPositive;
  /** By row of the category. */
  readonly classes: readonly Without[];
  /** By COCO's size class. */
  readonly sizes: readonly Without[];
  /** Negatives for each positive: points, or logits where every query has one for each class; null without positives. */
  readonly negativesPerPositive: number | null;
  /** No model has fewer. */
  readonly negativesAtLeast: number | null;
  /** Mean CIoU (task-aligned) or IoU of positives with their boxes; null without positives. */
  readonly meanOverlap: number | null;
  /** What the class loss is divided by, over all images. */
  readonly normalizer: {
    readonly of: 'target-scores' | 'positives' | 'boxes';
    readonly value: number;
  };
}

/** Boxes without a positive, by why. */
export interface WithoutPositive {
  readonly boxes: number;
  /** No point may be theirs, whatever the model. */
  readonly noCandidate: number;
  /** All points that they chose went to other boxes. */
  readonly lostToOthers: number;
  /** They chose none: no prediction overlaps them, or no query is left. */
  readonly choseNone: number;
}
