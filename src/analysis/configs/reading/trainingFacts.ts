import type {
  AugmentationKind,
  OptimizerKind,
  Placed,
  TrainingFacts,
  TrainingStart,
} from '../../contract/TrainingFacts.ts';
import type { FactReader } from './FactReader.ts';

type Augmentations = NonNullable<TrainingFacts['augmentations']>;

/** By the end of its name: `torch.optim.AdamW`, `adamw_torch`, `momentum_optimizer`. */
const OPTIMIZERS: readonly (readonly [RegExp, OptimizerKind])[] = [
  [/^adam_?w(?:_|$)|adam_?w(?:_?8bit)?$/i, 'adamw'],
  [/^(?:fused_?)?adam(?:_?optimizer)?$/i, 'adam'],
  [/^(?:fused_?)?(?:sgd|momentum|nesterov)(?:_?optimizer)?$/i, 'sgd'],
];

/** By what stands in the name of a transform or of a setting. */
const AUGMENTATIONS: readonly (readonly [RegExp, AugmentationKind])[] = [
  [/mosaic/i, 'mosaic'],
  [/mix_?up|cut_?mix/i, 'mixup'],
  [/copy_?paste/i, 'copy-paste'],
  [/crop|bbox_?safe/i, 'crop'],
  [/expand|zoom_?out/i, 'expand'],
  [/multi_?scale|batch_?(?:sync_?)?random_?resize/i, 'multi-scale'],
  [/auto_?aug|rand_?aug|trivial_?aug/i, 'policy'],
  [
    /affine|rotat|shear|translat|random_?shift|shift_?scale|perspective|geometric|scale_?jitter|jitter_?(?:min|max)|degrees/i,
    'affine',
  ],
  [/flip/i, 'flip'],
];

export function optimizerKind(name: string): OptimizerKind {
  const word = name.slice(name.lastIndexOf('.') + 1);
  return OPTIMIZERS.find(([pattern]) => pattern.test(word))?.[1] ?? 'other';
}

/** Null for what leaves the boxes alone: colours, noise, parts that are hidden. */
export function augmentationKind(name: string): AugmentationKind | null {
  const word = name.slice(name.lastIndexOf('.') + 1);
  return AUGMENTATIONS.find(([pattern]) => pattern.test(word))?.[1] ?? null;
}

/** The optimiser by its name at a path. */
export function optimizerAt(reader: FactReader, path: string): TrainingFacts['optimizer'] {
  const name = reader.text(path);
  const place = reader.place(path);
  return name === undefined || place === undefined
    ? undefined
    : { kind: optimizerKind(name), name, ...place };
}

/** The first of the paths with a plain number above 0. */
export function learningRateAt(
  reader: FactReader,
  paths: readonly string[],
): TrainingFacts['learningRate'] {
  for (const path of paths) {
    const value = reader.number(path);
    const place = reader.place(path);
    if (value !== undefined && place !== undefined && value > 0) return { value, ...place };
  }
  return undefined;
}

/** A moving average that a flag switches, with its decay at another path. */
export function averagingAt(
  reader: FactReader,
  flag: string,
  decay: string,
): TrainingFacts['averaging'] {
  const on = reader.flag(flag);
  const place = reader.place(flag);
  if (on === undefined || place === undefined) return undefined;
  return { on, ...decayAt(reader, decay), ...place };
}

/** A decay in [0, 1]; nothing where none is written. */
export function decayAt(reader: FactReader, path: string): { readonly decay?: number } {
  const decay = reader.number(path);
  return decay !== undefined && decay >= 0 && decay <= 1 ? { decay } : {};
}

/**
 * What is known of the weights at the start: those of a detector that is tuned further, or else those of a backbone.
 * Nothing at either place is from scratch where the second says so.
 */
export function startAt(
  reader: FactReader,
  detector: readonly string[],
  backbone: readonly string[],
): TrainingFacts['start'] {
  return (
    firstStart(reader, detector, { given: 'detector' }) ??
    firstStart(reader, backbone, { given: 'backbone', none: 'scratch' })
  );
}

function firstStart(
  reader: FactReader,
  paths: readonly string[],
  { given, none }: { readonly given: TrainingStart; readonly none?: TrainingStart },
): TrainingFacts['start'] {
  const found = paths.flatMap(path => {
    const place = reader.place(path);
    const node = reader.node(path);
    if (place === undefined || node?.kind !== 'scalar') return [];
    const { value } = node;
    return [{ isNone: value === null || value === '' || value === false, place }];
  });
  const written = found.find(({ isNone }) => !isNone);
  if (written !== undefined) return { value: given, ...written.place };
  const [first] = found;
  return first === undefined || none === undefined ? undefined : { value: none, ...first.place };
}

interface NamedTransform {
  readonly name: string;
  readonly path: string;
  /** Where a path stands for several. */
  readonly place?: Placed;
}

/** Transforms by their names, each with the path that it stands at. */
export function augmentationsAt(
  reader: FactReader,
  named: readonly NamedTransform[],
): Augmentations | undefined {
  const found = new Map<string, Augmentations[number]>();
  for (const { name, path, place = reader.place(path) } of named) {
    const kind = augmentationKind(name);
    if (kind !== null && place !== undefined && !found.has(name))
      found.set(name, { kind, name, ...place });
  }
  return found.size === 0 ? undefined : [...found.values()];
}

/** Settings that are a probability or an amount: those above 0, or on. */
export function settingsAt(
  reader: FactReader,
  names: readonly string[],
  prefix = '',
): Augmentations | undefined {
  const isOn = (path: string) => reader.flag(path) ?? (reader.number(path) ?? 0) > 0;
  return augmentationsAt(
    reader,
    names.map(name => ({ name, path: prefix + name })).filter(({ path }) => isOn(path)),
  );
}

/** Each fact, or undefined where there is none. */
type MaybeFacts = { readonly [K in keyof TrainingFacts]?: TrainingFacts[K] | undefined };

/** Without those that are undefined. */
export function knownFacts(facts: MaybeFacts): TrainingFacts {
  return Object.fromEntries(Object.entries(facts).filter(([, fact]) => fact !== undefined));
}

/** Facts of several sources; of each the first that says it. */
export function firstFacts(found: readonly TrainingFacts[]): TrainingFacts {
  const first = <K extends keyof TrainingFacts>(key: K): TrainingFacts[K] | undefined =>
    found.find(facts => facts[key] !== undefined)?.[key];
  return knownFacts({
    optimizer: first('optimizer'),
    learningRate: first('learningRate'),
    averaging: first('averaging'),
    start: first('start'),
    augmentations: first('augmentations'),
  });
}
