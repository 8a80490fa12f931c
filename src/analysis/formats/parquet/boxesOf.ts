import type { Columns } from './columnsOf.ts';
import type { Row } from './openTable.ts';

/** A box as its row writes it. */
export interface WrittenBox {
  /** Four numbers; NaN where the row has something else. */
  readonly numbers: readonly [number, number, number, number];
  /** Number or name; undefined where none is written. */
  readonly category: number | string | undefined;
  readonly crowd: boolean;
  readonly area: number | undefined;
}

/** The boxes of an image. */
export function boxesOf(row: Row, columns: Columns): readonly WrittenBox[] {
  const objects = columns.objects === null ? row : row[columns.objects];
  if (Array.isArray(objects))
    return objects.map((object: Row) => boxOf(key => valueIn(object, key), columns));
  const lists = (objects ?? {}) as Row;
  const boxes = lists[columns.box];
  if (!Array.isArray(boxes)) return [];
  return boxes.map((_, at) => boxOf(key => valueIn(valueIn(lists, key), at), columns));
}

function boxOf(
  value: (key: string) => unknown,
  { box, category, crowd, area }: Columns,
): WrittenBox {
  const get = (key: string | null) => (key === null ? undefined : value(key));
  const size = numberOf(get(area));
  return {
    numbers: fourOf(get(box)),
    category: idOf(get(category)),
    crowd: Number(get(crowd) ?? 0) === 1,
    area: Number.isNaN(size) ? undefined : size,
  };
}

function fourOf(value: unknown): WrittenBox['numbers'] {
  const numbers = Array.isArray(value) && value.length === 4 ? value.map(numberOf) : [];
  const [a = Number.NaN, b = Number.NaN, c = Number.NaN, d = Number.NaN] = numbers;
  return [a, b, c, d];
}

function valueIn(value: unknown, key: string | number): unknown {
  return typeof value === 'object' && value !== null
    ? (value as Readonly<Record<string | number, unknown>>)[key]
    : undefined;
}

function numberOf(value: unknown): number {
  return typeof value === 'number' || typeof value === 'bigint' ? Number(value) : Number.NaN;
}

function idOf(value: unknown): number | string | undefined {
  if (typeof value === 'bigint') return Number(value);
  return typeof value === 'number' || typeof value === 'string' ? value : undefined;
}
