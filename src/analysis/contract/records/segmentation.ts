/**
 * What a segmentation is, as frameworks look at it before they use its numbers. A polygon is valid from six numbers on, in
 * pairs (Detectron2 0.6, `load_coco_json`).
 */
export const SEGMENTATION = {
  /** An object, as run-length encodings are, or a list with a valid polygon. */
  valid: 0,
  /** An empty list or text, null, false and 0: what Python takes for false. */
  empty: 1,
  /** A list of lists none of which is a valid polygon. */
  noPolygon: 2,
  /** A list of numbers. */
  flat: 3,
  /** Anything else. */
  other: 4,
  /** As `valid`, of lists, but the first polygon is short. */
  shortFirst: 5,
  /** As `noPolygon`, and the first list is short. */
  shortOnly: 6,
} as const;

export type Segmentation = (typeof SEGMENTATION)[keyof typeof SEGMENTATION];

/** pycocotools takes a list of lists for boxes where the first has so many numbers, and knows no shorter one. */
const MOST_OF_SHORT = 4;

/** @param numbers in the first list; one of an empty list */
export function isShort(numbers: number): boolean {
  return numbers <= MOST_OF_SHORT;
}

/** The least numbers of a polygon. */
const LEAST_NUMBERS = 6;

/** @param numbers in the list of a polygon */
export function isPolygon(numbers: number): boolean {
  return numbers >= LEAST_NUMBERS && numbers % 2 === 0;
}
