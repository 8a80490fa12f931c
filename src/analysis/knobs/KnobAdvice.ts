/** Advice about one setting of a detector's own config. */
export interface KnobAdvice {
  readonly code: string;
  /** As its framework calls it; null where it has no such setting. */
  readonly key: string | null;
  /** What the config has, or the framework's default; null where it is not known. */
  readonly now: number | null;
  /** Null where it is only told. */
  readonly proposed: number | null;
}
