import { parquetSchema, type FileMetaData, type SchemaTree } from 'hyparquet';

/** Where a table has what is counted; names of keys in the rows. */
export interface Columns {
  /** Holds lists of the following, or a list of objects with them; null where they are columns themselves. */
  readonly objects: string | null;
  readonly box: string;
  readonly category: string | null;
  readonly crowd: string | null;
  readonly area: string | null;
  readonly width: string | null;
  readonly height: string | null;
  /** A picture with `bytes` and `path`. */
  readonly image: string | null;
  /** A name or a number of the image. */
  readonly name: string | null;
}

const BOX = ['bbox', 'bboxes', 'boxes', 'box'];
const CATEGORY = [
  'category',
  'categories',
  'category_id',
  'label',
  'labels',
  'class',
  'class_id',
  'classes',
];
const CROWD = ['iscrowd', 'is_crowd', 'is_group_of'];
const NAME = ['file_name', 'filename', 'image_path', 'image_id', 'id'];

/** @returns null where no column holds boxes */
export function columnsOf(metadata: FileMetaData): Columns | null {
  const { children } = parquetSchema(metadata);
  const names = children.map(({ element }) => element.name);
  const group = children.find(child => first(BOX, keysOf(child)) !== null);
  const inside = group === undefined ? names : keysOf(group);
  const box = first(BOX, inside);
  if (box === null) return null;
  return {
    objects: group?.element.name ?? null,
    box,
    category: first(CATEGORY, inside),
    crowd: first(CROWD, inside),
    area: first(['area'], inside),
    width: first(['width'], names),
    height: first(['height'], names),
    image: children.find(child => keysOf(child).includes('bytes'))?.element.name ?? null,
    name: first(NAME, names),
  };
}

/** The keys of an object, or of the objects of a list; a list of lists has none. */
function keysOf({ children }: SchemaTree): readonly string[] {
  const [only] = children;
  if (children.length === 1 && only?.element.repetition_type === 'REPEATED') {
    const [element] = only.children;
    return only.children.length === 1 && element !== undefined
      ? element.children.map(named)
      : only.children.map(named);
  }
  return children.map(named);
}

function named({ element }: SchemaTree): string {
  return element.name;
}

function first(wanted: readonly string[], names: readonly string[]): string | null {
  return wanted.find(name => names.includes(name)) ?? null;
}
