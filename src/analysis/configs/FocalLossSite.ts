/** A place in a config file where α and γ of one focal loss stand. Offsets count UTF-16 units of the original text. */
export interface FocalLossSite {
  /** Framework whose rule recognised it: `Detectron2`, or `generic`. */
  readonly framework: string;
  /** Where the pair stands, for people: `MODEL.RETINANET`. */
  readonly path: string;
  readonly alpha: ConfigValue | null;
  readonly gamma: ConfigValue | null;
}

export interface ConfigValue {
  /** Full key path: `MODEL.RETINANET.FOCAL_LOSS_ALPHA`. */
  readonly key: string;
  readonly value: number;
  /** The number as the file writes it. */
  readonly text: string;
  readonly offset: number;
  readonly length: number;
  /** From 1. */
  readonly line: number;
}

/** A change of a text, as data: preview, undo, command-line diff and tests all take the same edits. */
export interface TextEdit {
  readonly offset: number;
  readonly length: number;
  readonly content: string;
}
