/** What an assignment tells the simulator: how good the positives are, and how near the negatives come to an object. */
export interface Evidence {
  /** Foreground anchors of the images that it was taken from: of a large set only a sample. */
  readonly sampledForeground: number;
  /** Non-empty cells of IoU (below .5, .5 to .6, from .6) × size (small, medium, large), of all classes together. */
  readonly cells: readonly PositiveCell[];
  /** Background anchors by highest IoU, 8 bins of .05 from 0 to .4, of the same images. */
  readonly negativeIouHistogram: readonly number[];
  /** Classes K of the head: one sigmoid output each. */
  readonly classes: number;
  /** The classes with foreground, those alike together; AP is averaged over classes, so each class counts the same. */
  readonly groups: readonly ClassGroup[];
}

/** Classes that are about as frequent and as large as each other; one of them is simulated for all. */
export interface ClassGroup {
  readonly frequency: 'rare' | 'frequent';
  readonly size: 'smaller' | 'larger';
  /** How many classes, at least 1. */
  readonly classes: number;
  /** Foreground anchors of one of them, on average. */
  readonly positives: number;
  /** Cells of their foreground; the shares sum to 1. */
  readonly cells: readonly PositiveCell[];
}

export interface PositiveCell {
  /** 0: below 32 px, 1: below 96 px, 2: larger; by √(width × height) of the box in the network input. */
  readonly sizeBin: number;
  /** Mean IoU of the anchors with their box. */
  readonly iou: number;
  /** Geometric mean of √(width × height) of their boxes, in pixels of the network input. */
  readonly size: number;
  /** Share of all positives, in (0, 1]. */
  readonly share: number;
}
