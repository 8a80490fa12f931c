/** What of a model's detections could not be used, and what looks wrong about the rest. */
export type PredictionRemark =
  | {
      readonly code: 'image-unknown' | 'category-unknown';
      /** Records, as of all that are left out. */
      readonly count: number;
      /** Of the first such record, as JSON writes it; null where it has none. */
      readonly given: string | null;
      /** The first id of the annotation file, likewise. */
      readonly listed: string | null;
    }
  | {
      readonly code: 'score-missing' | 'box-invalid' | 'no-record';
      readonly count: number;
    }
  /** Scores that are no probability. */
  | {
      readonly code: 'score-out-of-range';
      readonly count: number;
      /** Of all finite scores. */
      readonly lowest: number;
      readonly highest: number;
    }
  /** Detections that name their image by its file, without folder and ending. */
  | {
      readonly code: 'images-by-name';
      readonly count: number;
    }
  /** Class ids that run from 1 on, of annotations whose own are counted from 0. */
  | {
      readonly code: 'classes-from-one';
      /** Detections that are read so: all. */
      readonly count: number;
    }
  /** Boxes that are used, and look like two corners. */
  | {
      readonly code: 'corners';
      /** Boxes that reach beyond their image. */
      readonly count: number;
    };
