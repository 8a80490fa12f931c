/** A count with its parts; formatted. */
interface MeasuredShare {
  readonly count: string;
  readonly of: string;
  readonly share: string;
}

/** Words on what the real rule makes of a model's raw outputs; numbers come formatted. */
export interface OutputsWords {
  readonly title: (model: {
    file: string;
    detector: string;
    framework: string | null;
    version: string | null;
    side: string;
    isSingle: boolean;
  }) => string;
  /** By which releases of the framework; empty where that is the same in all. */
  readonly rule: {
    readonly 'task-aligned': (p: { versions: string; isSingle: boolean }) => string;
    readonly simota: (p: { versions: string }) => string;
    readonly bipartite: (p: { versions: string }) => string;
  };
  readonly rows: {
    readonly images: string;
    readonly imagesWithoutSize: string;
    readonly boxes: string;
    readonly positives: string;
    readonly range: string;
    readonly moved: string;
    readonly levels: string;
    readonly histogram: string;
    readonly without: string;
    readonly noCandidate: string;
    readonly lostToOthers: Readonly<Record<'task-aligned' | 'simota' | 'bipartite', string>>;
    readonly choseNone: Readonly<Record<'task-aligned' | 'simota' | 'bipartite', string>>;
    readonly negatives: string;
    readonly meanOverlap: Readonly<Record<'task-aligned' | 'simota' | 'bipartite', string>>;
    readonly normalizer: Readonly<Record<'target-scores' | 'positives' | 'boxes', string>>;
  };
  readonly of: (p: MeasuredShare) => string;
  readonly atMost: (p: { value: string; most: string }) => string;
  readonly atLeast: (p: { value: string; least: string }) => string;
  readonly exactly: (value: string) => string;
  readonly between: (p: { low: string; high: string }) => string;
  readonly level: (p: { stride: string; count: string; share: string }) => string;
  /** `from` positives, or from that on where `more`. */
  readonly bar: (p: { from: string; boxes: string; more: boolean }) => string;
  readonly none: string;
  readonly sizes: string;
  readonly size: Readonly<Record<'small' | 'medium' | 'large', string>>;
  readonly classes: string;
  readonly note: string;
}
