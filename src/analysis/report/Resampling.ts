/** A dataset with the images of rare classes more often. */
export interface Resampling {
  readonly file: string;
  /** Null where no class is rare, and no threshold was given: then every image stands once. */
  readonly threshold: number | null;
  readonly seed: number;
  /** Classes below the threshold, and classes that are on any image. */
  readonly rareClasses: number;
  readonly classes: number;
  /** Every image in the order of the file: its id, the name of its file, and how often it is to be shown in the mean. */
  readonly images: readonly {
    readonly id: number | string | null;
    readonly name: string;
    readonly repeat: number;
  }[];
  /** Places in `images`, as often as each is drawn. */
  readonly list: readonly number[];
}
