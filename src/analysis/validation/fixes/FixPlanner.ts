import { exampleOf } from '../../dataset/builder/exampleOf.ts';
import type { ProblemExample } from '../../dataset/Dataset.ts';
import type { WrittenId } from '../../dataset/Id.ts';
import type { JsonValue, WalkedRecord } from '../../formats/coco/walk/WalkedRecord.ts';
import { fingerprint } from './fingerprint.ts';
import { type Fix, FIX_CODES, type FixCode } from '../Finding.ts';
import type { RecordEdit, ValueEdit } from './FixPlan.ts';
import type { ListedIds } from './ListedIds.ts';

const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
/** By what is written instead; as JSON. */
const CROWD: ReadonlyMap<JsonValue | undefined, string> = new Map<JsonValue | undefined, string>([
  ['0', '0'],
  ['1', '1'],
  [false, '0'],
  [true, '1'],
]);

/** Decides record by record what is safe to change. */
export class FixPlanner {
  readonly edits: RecordEdit[] = [];
  readonly #listed: ListedIds;
  readonly #most: number;
  readonly #seen = new Set<string>();
  readonly #annotationIds = new Set<number>();
  /** Where the record began that a kind was noted for last. */
  readonly #lastNoted = new Map<FixCode, number>();
  readonly #counts = new Map<FixCode, { count: number; records: ProblemExample[] }>();

  /** @param most records of each kind that are named */
  constructor(listed: ListedIds, most: number) {
    this.#listed = listed;
    this.#most = most;
  }

  get fixes(): readonly Fix[] {
    return FIX_CODES.flatMap(code => {
      const found = this.#counts.get(code);
      return found === undefined ? [] : [{ code, ...found }];
    });
  }

  take(record: WalkedRecord): void {
    const { section, start, end, values } = record;
    const print = `${section} ${fingerprint(values, section === 'annotations' ? 'id' : undefined)}`;
    if (this.#seen.has(print)) {
      this.edits.push({ start, end, values: null });
      this.#note('record-repeated', record);
      return;
    }
    this.#seen.add(print);
    const changed = this.#changed(record);
    if (changed.length > 0) this.edits.push({ start, end, values: changed });
  }

  #changed(record: WalkedRecord): readonly ValueEdit[] {
    switch (record.section) {
      case 'annotations':
        return this.#ofAnnotation(record);
      case 'images':
        return this.#numbers(record, ['width', 'height']);
      case 'categories':
        return [];
    }
  }

  #ofAnnotation(record: WalkedRecord): readonly ValueEdit[] {
    return [
      ...this.#id(record),
      ...this.#numbers(record, ['area']),
      ...this.#box(record),
      ...this.#crowd(record),
      ...this.#references(record),
    ];
  }

  #id(record: WalkedRecord): readonly ValueEdit[] {
    const id = record.values.get('id');
    if (typeof id !== 'number') return [];
    if (!this.#annotationIds.has(id)) {
      this.#annotationIds.add(id);
      return [];
    }
    const fresh = this.#listed.freshAnnotationId();
    if (fresh === null) return [];
    this.#note('annotation-id-repeated', record);
    return [{ path: ['id'], text: String(fresh) }];
  }

  #numbers(record: WalkedRecord, keys: readonly string[]): readonly ValueEdit[] {
    const edits = keys.flatMap(key => {
      const text = record.values.get(key);
      return typeof text === 'string' && NUMBER.test(text) ? [{ path: [key], text }] : [];
    });
    if (edits.length > 0) this.#note('number-as-text', record);
    return edits;
  }

  /** Four numbers, some of them as texts. */
  #box(record: WalkedRecord): readonly ValueEdit[] {
    const box = record.values.get('bbox');
    if (!Array.isArray(box) || box.length !== 4) return [];
    const sides = box as readonly JsonValue[];
    const areNumbers = sides.every(
      side => typeof side === 'number' || (typeof side === 'string' && NUMBER.test(side)),
    );
    const edits = areNumbers
      ? sides.flatMap((side, at) =>
          typeof side === 'string' ? [{ path: ['bbox', at], text: side }] : [],
        )
      : [];
    if (edits.length > 0) this.#note('number-as-text', record);
    return edits;
  }

  #crowd(record: WalkedRecord): readonly ValueEdit[] {
    const text = CROWD.get(record.values.get('iscrowd'));
    if (text === undefined) return [];
    this.#note('crowd-not-number', record);
    return [{ path: ['iscrowd'], text }];
  }

  #references(record: WalkedRecord): readonly ValueEdit[] {
    const edits = (['image_id', 'category_id'] as const).flatMap(key => {
      const section = key === 'image_id' ? 'images' : 'categories';
      const twin = this.#listed.twinOf(section, record.values.get(key));
      return twin === null ? [] : [{ path: [key], text: JSON.stringify(twin) }];
    });
    if (edits.length > 0) this.#note('reference-of-other-type', record);
    return edits;
  }

  /** Once for a record, however many of its values change. */
  #note(code: FixCode, { section, values, start }: WalkedRecord): void {
    const known = this.#counts.get(code) ?? { count: 0, records: [] };
    this.#counts.set(code, known);
    if (this.#lastNoted.get(code) === start) return;
    this.#lastNoted.set(code, start);
    known.count++;
    if (known.records.length >= this.#most) return;
    const id = idOf(values.get('id'));
    if (section === 'annotations')
      known.records.push(exampleOf({ annotation: id, image: idOf(values.get('image_id')) }));
    else known.records.push(exampleOf(section === 'images' ? { image: id } : { category: id }));
  }
}

function idOf(value: JsonValue | undefined): WrittenId | null {
  if (typeof value === 'bigint') return String(value);
  return typeof value === 'number' || typeof value === 'string' ? value : null;
}
