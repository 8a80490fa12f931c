/** What a config says that it trains on. */
export interface AnnotationReference {
  /**
   * As it is written, joined with the folder that the config names: a path; or, `registered`, a name under which code
   * keeps its data; `yolo`, a data.yaml or the images of labels in YOLO's format.
   */
  readonly text: string;
  readonly kind: 'file' | 'registered' | 'yolo';
  /** Where it is written, from 1. */
  readonly line: number;
}
