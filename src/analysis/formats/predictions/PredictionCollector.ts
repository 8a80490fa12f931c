import type { ContainerKind } from '../../bytes/ContainerKind.ts';
import type { Entry, JsonVisitor } from '../../bytes/json/JsonVisitor.ts';
import { recordColumns, type RecordColumns } from '../../bytes/records/RecordColumns.ts';
import { columnsOf } from '../../bytes/records/RecordLayout.ts';
import type { RecordEngine } from '../../bytes/records/RecordReader.ts';
import { PREDICTION_LAYOUT } from './predictionLayout.ts';
import type { OddRecordSink } from '../../dataset/NonNumericIds.ts';
import type { PredictionRows } from '../../dataset/builder/PredictionRows.ts';
import { RecordBuilder } from '../RecordBuilder.ts';

/** What is open around the next token. */
const ROOT = 0;
const TOP = 1;
const LIST = 2;
const RECORD = 3;
const BOX = 4;

/** Finds the detections of COCO results: an array at the top, or the `annotations` of an object. */
export class PredictionCollector implements JsonVisitor {
  readonly #builder: RecordBuilder;
  readonly #entry: Entry;
  /** One record, and the same as columns. */
  readonly #one = new Float64Array(PREDICTION_LAYOUT.slots);
  readonly #oneAsColumns: RecordColumns = recordColumns(
    columnsOf(PREDICTION_LAYOUT),
    this.#one.buffer,
    0,
    1,
  );
  #level = ROOT;
  #inObject = false;
  #hasList = false;
  #others = 0;
  #lists = 0;

  constructor(engine: RecordEngine, rows: PredictionRows) {
    const add: OddRecordSink = (values, markInvalid) => {
      this.#one.set(values);
      rows.add(this.#oneAsColumns, 1, markInvalid);
    };
    this.#builder = new RecordBuilder(PREDICTION_LAYOUT, add);
    this.#entry = engine.reader(PREDICTION_LAYOUT, (columns, count) => rows.add(columns, count));
  }

  /** Whether the document has a place for detections. */
  get hasList(): boolean {
    return this.#hasList;
  }

  /** Elements of the list that are no object, and those of them that are lists. */
  get others(): { readonly count: number; readonly lists: number } {
    return { count: this.#others, lists: this.#lists };
  }

  /** Whether an object has ended where the text should: more may follow, one a line. */
  get isOneObject(): boolean {
    return this.#inObject && this.#level === ROOT;
  }

  open(kind: ContainerKind): Entry {
    switch (this.#level) {
      case ROOT:
        this.#inObject = kind === 'object';
        return this.#inObject ? this.#enter(TOP) : this.#enterList();
      case TOP:
        return kind === 'array' ? this.#enterList() : 'skip';
      case LIST:
        if (kind === 'array') {
          this.#others++;
          this.#lists++;
          return 'skip';
        }
        this.#builder.begin();
        return this.#enter(RECORD);
      default:
        return this.#openInRecord(kind);
    }
  }

  close(): void {
    if (this.#level === RECORD) this.#builder.end();
    this.#level = this.#level === LIST && !this.#inObject ? ROOT : this.#level - 1;
  }

  key(name: string): boolean {
    return this.#level === RECORD ? this.#builder.key(name) : name === 'annotations';
  }

  number(value: number, text: string): void {
    if (this.#level === LIST) this.#others++;
    if (this.#level === BOX) this.#builder.element(value);
    else if (this.#level === RECORD) this.#builder.number(value, text);
  }

  string(value: string): void {
    if (this.#level === LIST) this.#others++;
    if (this.#level === BOX) this.#builder.element(Number.NaN);
    else if (this.#level === RECORD) this.#builder.string(value);
  }

  literal(value: boolean | null): void {
    if (this.#level === LIST) this.#others++;
    if (this.#level === BOX) this.#builder.element(Number.NaN);
    else if (this.#level === RECORD) this.#builder.literal(value);
  }

  #enterList(): Entry {
    this.#hasList = true;
    this.#level = LIST;
    return this.#entry;
  }

  #enter(level: number): Entry {
    this.#level = level;
    return 'enter';
  }

  #openInRecord(kind: ContainerKind): Entry {
    if (this.#level === BOX) this.#builder.element(Number.NaN);
    else if (kind === 'array' && this.#builder.list()) return this.#enter(BOX);
    return 'skip';
  }
}
