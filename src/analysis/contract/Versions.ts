/** Versions of a framework, both ends among them; null where there is no end. */
export interface Versions {
  readonly from: string | null;
  readonly to: string | null;
}
