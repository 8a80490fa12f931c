/** Why a model's raw outputs cannot be used, with what was found. */
export type OutputsDetail =
  /** An entry of the header that describes no tensor. */
  | { readonly kind: 'tensor-broken'; readonly tensor: string; readonly found: string | null }
  /** A tensor that ends behind the file; both in bytes. */
  | {
      readonly kind: 'tensor-cut';
      readonly tensor: string;
      readonly end: number;
      readonly size: number;
    }
  | { readonly kind: 'tensors-overlap'; readonly first: string; readonly second: string }
  /** A type, a shape or a length that it cannot have. */
  | {
      readonly kind: 'tensor-unfit';
      readonly tensor: string;
      readonly found: string;
      readonly wanted: string;
    }
  /** Metadata that are missing (null) or say what they cannot. */
  | { readonly kind: 'metadata-unfit'; readonly key: string; readonly found: string | null }
  | {
      readonly kind: 'no-probability' | 'no-coordinate';
      readonly image: string;
      readonly found: string;
    }
  /** Boxes that are shares of the input. */
  | { readonly kind: 'no-pixels'; readonly image: string }
  | { readonly kind: 'image-unknown' | 'image-twice'; readonly image: string }
  | { readonly kind: 'class-unknown'; readonly name: string }
  | {
      readonly kind: 'other-points';
      readonly found: number;
      readonly wanted: number;
      /** Pixels of the input. */
      readonly side: number;
    }
  | { readonly kind: 'other-queries'; readonly found: number; readonly wanted: number }
  | { readonly kind: 'other-detector'; readonly found: string; readonly wanted: string }
  /** A detector whose rule is not run on outputs. */
  | { readonly kind: 'no-rule'; readonly name: string };
