/** What a set of images with label files is made of. */
export interface YoloSet {
  /** Its description, else its folder, for messages. */
  readonly file: string;
  /** Path of the description in the tree; null where there is none. */
  readonly description: string | null;
  /** Whether its paths are from a folder that it does not name. */
  readonly isFromAnywhere?: boolean;
  /** Where its images lie, as the description writes it; '' where it does not say. */
  readonly path: string;
  readonly splits: readonly YoloSplit[];
  /** By their numbers; null where nothing says them. */
  readonly names: readonly string[] | null;
  /** Numbers of the key points of a row; 0 where there are none. */
  readonly keyPoints: number;
}

export interface YoloSplit {
  /** Null where the set has only one part, without a name. */
  readonly name: string | null;
  /** Folders, lists and patterns, as they are written. */
  readonly entries: readonly string[];
}
