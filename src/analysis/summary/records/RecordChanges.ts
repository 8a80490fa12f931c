import {
  type RecordFault,
  RECORD_FAULTS,
  type RecordOutcome,
} from '../../contract/records/RecordFault.ts';
import type { AnnotationColumns, Dataset, RecordFacts } from '../../dataset/Dataset.ts';
import type { RecordRule } from '../../detectors/RecordRule.ts';
import { count, type Counts, counts } from '../Counts.ts';

/** Faults that a loader meets only in what is no crowd region (torchvision's reference training). */
const BESIDE_CROWDS: ReadonlySet<RecordFault> = new Set([
  'no-segmentation',
  'empty-segmentation',
  'flat-segmentation',
  'short-polygon',
]);

type Columns = Pick<AnnotationColumns, 'image' | 'category' | 'boxes' | 'area' | 'crowd'>;

/** What a rule says of a fault. A set without masks has one at every box, so it is looked up once for all. */
interface Judgement {
  readonly outcome: RecordOutcome;
  /** In `RECORD_FAULTS`. */
  readonly at: number;
  readonly stops: boolean;
  /** Whether crowd regions never get to it. */
  readonly isBesideCrowds: boolean;
  readonly isOut: boolean;
  readonly isCrowd: boolean;
}

/** What a loader makes of the records of a dataset, and how many records that is about. */
export class RecordChanges {
  readonly #dataset: Dataset;
  readonly #rule: RecordRule;
  readonly #all = counts(RECORD_FAULTS.length);
  /** Of records that are not left out for another fault: training stops only at what it gets to. */
  readonly #reached = counts(RECORD_FAULTS.length);
  readonly #loaded = new Map<number, number>();
  readonly #judgements: ReadonlyMap<RecordFault, Judgement>;
  /** Copies, from the first change on. */
  #columns: Columns | null = null;

  constructor(dataset: Dataset, rule: RecordRule) {
    this.#dataset = dataset;
    this.#rule = rule;
    this.#judgements = judgements(rule);
  }

  /** By `RECORD_FAULTS`; zeros where the rule has no outcome, and where training never gets to a fault that would stop it. */
  get faults(): Counts {
    return this.#all.map((found, at) => (this.#reached[at] === 0 ? 0 : found));
  }

  dataset(): Dataset {
    const columns = this.#columns;
    if (columns === null) return this.#dataset;
    return { ...this.#dataset, annotations: { ...this.#dataset.annotations, ...columns } };
  }

  count(fault: RecordFault, records: number): void {
    if (this.#rule.outcomes[fault] === undefined || records === 0) return;
    count(this.#all, RECORD_FAULTS.indexOf(fault), records);
    count(this.#reached, RECORD_FAULTS.indexOf(fault), records);
  }

  /** So many annotations are on images of unknown size, which no rule is asked about. */
  countUnsized(records: number): void {
    count(this.#all, RECORD_FAULTS.indexOf('image-unsized'), records);
    count(this.#reached, RECORD_FAULTS.indexOf('image-unsized'), records);
  }

  /** The row whose record is loaded for a row. */
  loaded(row: number): number {
    return this.#loaded.get(row) ?? row;
  }

  /** Whether the crowd flag of a row is asked for before it is joined by its id. */
  get asksBeforeItJoins(): boolean {
    return this.#rule.outcomes['shared-annotation-id'] === 'last-box-own-crowd';
  }

  /** Annotations that share their id, and of each the last one with that id. */
  joinById({ rows, last }: RecordFacts['shared']): void {
    this.count('shared-annotation-id', rows.length);
    const outcome = this.#rule.outcomes['shared-annotation-id'];
    if (outcome !== 'last-box' && outcome !== 'last-box-own-crowd') return;
    const { annotations } = this.#dataset;
    for (const [at, row] of rows.entries()) {
      const other = last[at] as number;
      if (other === row) continue;
      this.#loaded.set(row, other);
      const { boxes, category, area, crowd } = this.#copies();
      boxes.set(annotations.boxes.subarray(4 * other, 4 * other + 4), 4 * row);
      category[row] = annotations.category[other] as number;
      area[row] = annotations.area[other] as number;
      if (outcome === 'last-box') crowd[row] = annotations.crowd[other] as number;
    }
  }

  /** Does with one annotation what the rule says, for all that is wrong about it. */
  apply(row: number, ...lists: readonly (readonly RecordFault[])[]): void {
    const isOut = this.#someIs('isOut', lists);
    const isCrowd =
      (this.#columns ?? this.#dataset.annotations).crowd[row] === 1 ||
      this.#someIs('isCrowd', lists);
    for (const found of lists)
      for (const fault of found) {
        const judged = this.#judgements.get(fault);
        if (judged === undefined || (judged.isBesideCrowds && isCrowd)) continue;
        count(this.#all, judged.at);
        if (!judged.stops || !isOut) count(this.#reached, judged.at);
        if (!judged.stops) this.#change(row, judged.outcome);
      }
  }

  #someIs(what: 'isOut' | 'isCrowd', lists: readonly (readonly RecordFault[])[]): boolean {
    for (const found of lists)
      for (const fault of found) if (this.#judgements.get(fault)?.[what] === true) return true;
    return false;
  }

  #change(row: number, outcome: RecordOutcome): void {
    if (outcome === 'box-out') this.#copies().boxes.fill(Number.NaN, 4 * row, 4 * row + 4);
    else if (outcome === 'record-out') this.#copies().image[row] = -1;
    else if (outcome === 'crowd') this.#copies().crowd[row] = 1;
    else if (outcome === 'trained') this.#copies().crowd[row] = 0;
    else moveVocBox(this.#copies().boxes, row, outcome);
  }

  #copies(): Columns {
    const { image, category, boxes, area, crowd } = this.#dataset.annotations;
    this.#columns ??= {
      image: image.slice(),
      category: category.slice(),
      boxes: boxes.slice(),
      area: area.slice(),
      crowd: crowd.slice(),
    };
    return this.#columns;
  }
}

function judgements({ outcomes }: RecordRule): ReadonlyMap<RecordFault, Judgement> {
  const all = new Map<RecordFault, Judgement>();
  for (const [at, fault] of RECORD_FAULTS.entries()) {
    const outcome = outcomes[fault];
    if (outcome === undefined) continue;
    const stops = outcome === 'stops';
    all.set(fault, {
      outcome,
      at,
      stops,
      isBesideCrowds: stops && BESIDE_CROWDS.has(fault),
      isOut: outcome === 'box-out' || outcome === 'record-out',
      isCrowd: outcome === 'crowd',
    });
  }
  return all;
}

/** Of corners that are fractions, the sum of a side may fall just short of the number that was written. */
const SLACK = 1e-6;

function moveVocBox(boxes: Float64Array, row: number, outcome: RecordOutcome): void {
  const box = boxes.subarray(4 * row, 4 * row + 4);
  const [x, y, width, height] = box as unknown as [number, number, number, number];
  if (outcome === 'corners-less-one') box.set([x - 1, y - 1]);
  else if (outcome === 'start-less-one') box.set([x - 1, y - 1, width + 1, height + 1]);
  else if (outcome === 'corners-cut-less-one') {
    const [left, top] = [Math.trunc(x), Math.trunc(y)];
    const [right, bottom] = [Math.trunc(x + width + SLACK), Math.trunc(y + height + SLACK)];
    box.set([left - 1, top - 1, right - left, bottom - top]);
  }
}
