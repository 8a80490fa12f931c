import type { JsonItem } from '../kit/json/JsonItems.ts';
import type { JsonObject, JsonValue } from '../kit/json/JsonValue.ts';
import { idOfKey, recordsIn } from './unusualRecords.ts';

/** Whole numbers that annotations use for their categories; NaN where there is none. */
export interface UsedNumbers {
  readonly least: number;
  readonly most: number;
}

/** The categories of a file that does not list them as COCO does. */
export interface UnusualCategories {
  readonly records: readonly JsonObject[];
  /** As a path; null where they are a list of records. */
  readonly container: string | null;
  /** Names that are listed without ids, where the ids in use do not show from which number they count. */
  readonly unnumbered: number;
}

/**
 * Understands `categories` as names by id (`{"1": "bolt"}`), ids by name (`{"bolt": 1}`), a single record, records by id, or a
 * list of names. The names of a list are counted from 0 where an annotation uses 0, and from 1 where one uses as many as
 * there are names; where neither is so both are possible, and none is taken.
 */
export function unusualCategories(
  items: readonly JsonItem[],
  used: UsedNumbers,
): UnusualCategories {
  const known = filed(items) ?? { records: [], container: null };
  if (known.records.length > 0) return { ...known, unnumbered: 0 };
  const names = items.map(({ value }) => value).filter(value => typeof value === 'string');
  if (names.length === 0 || names.length < items.length) return { ...known, unnumbered: 0 };
  const first = firstNumber(names.length, used);
  const container = 'categories[""]';
  if (first === null) return { records: [], container, unnumbered: names.length };
  return { records: names.map((name, i) => ({ id: first + i, name })), container, unnumbered: 0 };
}

function filed(
  items: readonly JsonItem[],
): Pick<UnusualCategories, 'records' | 'container'> | null {
  const records = items.flatMap(item => recordsIn(item).records);
  const isEntry = items.some(({ key }) => typeof key === 'string');
  if (!isEntry) return { records, container: null };
  const entries = new Map(items.map(({ key, value }) => [String(key), value]));
  const single = singleRecord(entries);
  if (single !== null) return { records: [single], container: 'categories{}' };
  if (records.length > 0) return { records, container: 'categories{}' };
  return named(entries);
}

/** OpenPose's foot keypoints have one category that is no list. */
function singleRecord(entries: ReadonlyMap<string, JsonValue>): JsonObject | null {
  const [id, name] = [entries.get('id'), entries.get('name')];
  if (typeof name !== 'string' || (typeof id !== 'number' && typeof id !== 'string')) return null;
  return { id, name };
}

function named(
  entries: ReadonlyMap<string, JsonValue>,
): Pick<UnusualCategories, 'records' | 'container'> | null {
  const all = [...entries];
  const container = 'categories{}';
  if (all.every(([, value]) => typeof value === 'string'))
    return { records: all.map(([key, name]) => ({ id: idOfKey(key), name })), container };
  if (all.every(([, value]) => typeof value === 'number'))
    return { records: all.map(([name, id]) => ({ id, name })), container };
  return null;
}

/** From which number names are counted; null where that does not follow. */
function firstNumber(names: number, { least, most }: UsedNumbers): 0 | 1 | null {
  if (least === 0 && most < names) return 0;
  return least >= 1 && most === names ? 1 : null;
}
