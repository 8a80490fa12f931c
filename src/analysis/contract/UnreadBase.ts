/** A file that a config builds on and that was not read. */
export interface UnreadBase {
  /** As the config names it. */
  readonly reference: string;
  /**
   * `package`: comes with an installed package of MMEngine; `model-zoo`: of Detectron2; `address`: on the network;
   * `circle`: leads back to a file that builds on it; `code`: a script loads it; `file`: not there, broken, or not to be
   * looked at.
   */
  readonly kind: 'package' | 'model-zoo' | 'address' | 'circle' | 'code' | 'file';
}

/** What a config says that it trains on. */
export interface NamedAnnotations {
  /** A path, or a name that is registered in code. */
  readonly text: string;
  /** `missing`: no such file; `registered`: a name, and no file; `other-format`: no COCO JSON. */
  readonly kind: 'missing' | 'registered' | 'other-format';
}
